/** The whole look of the report: system fonts, no request to anywhere, light and dark, screen and paper. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f7f7f4;--card:#fff;--ink:#1c2024;--soft:#5a636d;--line:#dcdfe2;--a:#1f5fbf;--b:#b8500f;--good:#186a3b;--bad:#a32020;--tint:#eaf0fa}
@media (prefers-color-scheme:dark){:root{--bg:#14171a;--card:#1c2024;--ink:#e9ecef;--soft:#a3adb7;--line:#363d44;--a:#8ab4ff;--b:#ffb070;--good:#7fd6a0;--bad:#ff9a94;--tint:#23303f}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:1040px;margin:0 auto;padding:28px 20px 64px}
header p{margin:.2em 0}
h1{font-size:1.75rem;line-height:1.25;margin:.1em 0 .35em;text-wrap:balance}
h2{font-size:1.25rem;margin:0 0 .5em}
h3{font-size:1rem;margin:1.2em 0 .4em}
.soft,.meta{color:var(--soft)}
.meta{font-size:.875rem}
a{color:var(--a);overflow-wrap:anywhere}
section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:20px 22px;margin:18px 0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(165px,1fr));gap:12px;margin:20px 0}
.tile{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 16px}
.tile b{display:block;font-size:1.55rem;line-height:1.2;font-variant-numeric:tabular-nums}
.tile b.word{font-size:1.2rem;padding:.2em 0}
.tile span{display:block;font-size:.85rem;color:var(--soft)}
.good{color:var(--good)}
.bad{color:var(--bad)}
section>p:first-child{margin-top:0}
p,li{overflow-wrap:break-word}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,360px),1fr));gap:8px 28px}
figure{margin:0}
.chart svg{width:100%;height:auto;max-width:560px;display:block}
.chart text{fill:var(--soft);font:12px system-ui,sans-serif}
.chart .mark-label{fill:var(--ink);font-size:12px;stroke:var(--card);stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
.axis{stroke:var(--soft)}
.grid{stroke:var(--line)}
.line{fill:none;stroke-width:2.2;stroke-linejoin:round}
.line.tone-a{stroke:var(--a)}
.line.tone-b{stroke:var(--b)}
.line.tone-c{stroke:var(--good);stroke-dasharray:9 3}
.line.tone-d{stroke:var(--bad);stroke-dasharray:2 3}
.guide{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 3}
.chart .guide-label{fill:var(--soft);font-size:11.5px}
.line.tone-ref{stroke:var(--soft);stroke-width:1.4;stroke-dasharray:5 4}
.dot.tone-a,.bar.tone-a{fill:var(--a)}
.dot.tone-b{fill:var(--b)}
.mark{fill:var(--card);stroke:var(--ink);stroke-width:2}
.threshold{stroke:var(--b);stroke-width:1.5;stroke-dasharray:4 3}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:.85rem;color:var(--soft);padding-left:58px}
.key{display:inline-block;width:18px;height:0;border-top:3px solid;margin-right:7px;vertical-align:middle}
.key.tone-a{border-color:var(--a)}
.key.tone-b{border-color:var(--b)}
.key.tone-c{border-color:var(--good);border-top-style:dashed}
.key.tone-d{border-color:var(--bad);border-top-style:dotted}
.key.tone-ref{border-color:var(--soft);border-top-style:dashed;border-top-width:2px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;padding:6px 10px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--soft);font-weight:600;font-size:.84rem}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
td.n{white-space:nowrap}
tfoot td{font-weight:600;border-bottom:0}
.confusion{width:auto}
.confusion td,.confusion th{padding:8px 14px;border:1px solid var(--line);text-align:center}
.confusion td b{display:block;font-size:1.2rem;font-variant-numeric:tabular-nums}
.confusion .hit{background:var(--tint)}
.barcell{min-width:120px;width:40%}
.barcell i{display:block;height:10px;margin-top:7px;min-width:2px;background:var(--a);border-radius:2px}
details{border-top:1px solid var(--line);padding:8px 0}
details:first-of-type{border-top:0}
summary{cursor:pointer}
summary b{margin-right:.4em}
details ul{margin:.4em 0 .6em;padding-left:1.3em}
li{margin:.25em 0}
code{hyphens:none;font:.88em ui-monospace,SFMono-Regular,Consolas,monospace;overflow-wrap:anywhere}
.tag.bad{color:var(--bad);border-color:var(--bad)}
.tag{display:inline-block;font-size:.78rem;border:1px solid var(--line);border-radius:99px;padding:0 8px;margin-left:6px;color:var(--soft)}
.why{display:block;color:var(--soft);font-size:.9rem;margin:.1em 0 0 1.1em}
.flip{color:var(--good)}
.spaced li{margin:.6em 0}
.picture svg{width:100%;height:auto;display:block}
.picture .narrow{display:none;max-width:420px;margin:0 auto}
.picture rect{fill:var(--tint);stroke:var(--a);stroke-width:1.2}
.picture .outside rect{fill:var(--card);stroke:var(--soft);stroke-dasharray:4 3}
.picture text{fill:var(--ink);font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.picture .title{fill:var(--soft);font-size:11.5px}
.picture .service{font-size:13.5px;font-weight:600}
.picture .size{fill:var(--soft)}
.edge{fill:none;stroke:var(--soft);stroke-width:1.5}
.edge.back{stroke:var(--b);stroke-dasharray:5 4}
.key.tone-back{border-color:var(--b);border-top-style:dashed;border-top-width:2px}
.picture .legend{padding:6px 0 0}
.tip{fill:var(--soft)}
.tip.back{fill:var(--b)}
.around{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,215px),1fr));gap:8px;list-style:none;margin:0;padding:0}
.around li{border:1px solid var(--line);border-radius:8px;padding:8px 12px;margin:0}
.around span{display:block;font-size:.8rem}
.bars{margin:.6em 0 1em}
.bars caption{text-align:left;color:var(--soft);font-size:.85rem;padding-bottom:4px}
.bars th{color:var(--ink);font-weight:400;font-size:.92rem;width:44%}
.bars th .meta{display:block}
.bars tr:last-child th,.bars tr:last-child td{border-bottom:0}
.track{width:38%;vertical-align:middle}
.track span{display:block;position:relative;height:14px}
.track i{position:absolute;left:0;top:2px;height:10px;min-width:2px;background:var(--a);border-radius:2px}
.track u{position:absolute;top:6px;height:2px;background:var(--b)}
.track u::before,.track u::after{content:"";position:absolute;top:-4px;width:2px;height:10px;background:var(--b)}
.track u::after{right:0}
.tiles.even{grid-template-columns:repeat(auto-fit,minmax(205px,1fr))}
.bars.even{max-width:640px}
.bars.even th{width:auto}
.bars.even th{min-width:120px}
.bars.even .track{width:46%;padding-left:6px;padding-right:16px}
.plain tbody th{color:var(--ink);font-weight:400;font-size:inherit}
.bars .track i.tone-b{background:var(--b)}
.bars .track i.tone-c{background:var(--good)}
.bars .track i.tone-d{background:var(--bad)}
.bars .track i.tone-ref{background:var(--soft)}
.matrix{width:auto;margin:.4em 0}
.matrix td,.matrix th{padding:7px 12px;text-align:center;border:1px solid var(--line);font-variant-numeric:tabular-nums}
.matrix tbody th{text-align:right}
.matrix thead td,.matrix .over{border:0}
.matrix .on{background:color-mix(in srgb,var(--a) var(--shade),transparent);font-weight:600}
.matrix .off{background:color-mix(in srgb,var(--b) var(--shade),transparent)}
.matrix .none{color:var(--soft)}
.shots{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(118px,1fr));gap:14px;margin:.6em 0 1em;padding:0}
.pair .shots{grid-template-columns:repeat(auto-fill,minmax(82px,1fr))}
.shots li{margin:0}
.shots img,.shots .lost{display:grid;place-items:center;width:100%;height:auto;aspect-ratio:1;border:1px solid var(--line);border-radius:6px;background:var(--tint);color:var(--soft)}
.shots figcaption{font-size:.84rem;line-height:1.35;margin-top:5px}
.shots figcaption span{display:block}
.banner{background:var(--tint);border:1px solid var(--line);border-left:4px solid var(--b);border-radius:10px;padding:14px 20px;margin:18px 0}
.banner h2{font-size:1.05rem}
.banner ul{margin:.3em 0;padding-left:1.2em}
.contents{font-size:.9rem;margin:14px 0 0}
.contents ul{display:flex;flex-wrap:wrap;gap:2px 16px;list-style:none;margin:0;padding:0}
.claims{list-style:none;margin:.3em 0 0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,430px),1fr));gap:2px 28px}
.claims li{font-size:.93rem;display:flex;justify-content:space-between;gap:12px;margin:0;padding:3px 0;border-bottom:1px solid var(--line)}
.claims b{flex:none}
.path{list-style:none;display:flex;flex-wrap:wrap;gap:6px;margin:.5em 0;padding:0}
.path li{margin:0;border:1px solid var(--line);border-radius:99px;padding:1px 11px;font-size:.86rem}
.path .loss{border-color:var(--b);color:var(--b)}
@media (max-width:760px){.picture .wide{display:none}.picture .narrow{display:block}}
@media (max-width:520px){.chart text{font-size:15px}.chart .axis-label{font-size:13px}.matrix td,.matrix th{padding:6px 4px;font-size:.8rem}.matrix thead th[scope=col]{writing-mode:vertical-rl;transform:rotate(180deg);text-align:left;vertical-align:middle}.plain td,.plain th,.plain tbody th{padding-right:4px;font-size:.82rem}.stack thead{display:none}.stack tr{display:block;border-bottom:1px solid var(--line);padding:6px 0}.stack td{display:block;border:0;padding:1px 0}.stack td.n{text-align:left}.stack td.n:empty{display:none}.stack td[data-label]::before{content:attr(data-label) " ";color:var(--soft)}.bars.even th{min-width:0}.bars tr{display:grid;grid-template-columns:1fr auto;border-bottom:1px solid var(--line)}.bars th,.bars td{width:auto;border:0}.bars .track,.bars.even .track{grid-row:2;grid-column:1/3;padding-top:0;width:auto}main{padding:16px 12px 40px}section{padding:16px 14px}h1{font-size:1.4rem}.legend{padding-left:0}.tiles,.tiles.even{grid-template-columns:1fr 1fr;gap:8px}.tile{padding:10px 12px}.tile b{font-size:1.25rem}.cost thead{display:none}.cost,.cost tbody,.cost tfoot{display:block}.cost td.n{white-space:normal;max-width:44vw}.cost tr{display:grid;grid-template-columns:minmax(0,1fr) auto;border-bottom:1px solid var(--line)}.cost td{border:0}.cost td:nth-child(2){grid-row:2;grid-column:1/3;padding-top:0}.cost tfoot td:nth-child(2){display:none}}
@media print{:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--a:#1f5fbf;--b:#b8500f;--tint:#eee}body{font-size:11pt}main{max-width:none;padding:0}section,.tile{break-inside:avoid;border-color:#bbb}details::details-content{content-visibility:visible;block-size:auto}}
`;
