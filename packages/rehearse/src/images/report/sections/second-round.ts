import { barTable, type Html, html } from '@slipway/report';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { duration, fixed } from '#report/rounded.ts';

/** New labels, a new version, and the change from one to the other under traffic. */
export function secondRoundSection({ evidence, messages, format }: ImageReportContext): Html {
  const { secondRound: second, quality } = evidence;
  const words = messages.operation;
  const shown = (value: number) => fixed(value, 3, format);
  const lead = { images: second.newImages, wall: duration(second.wallSeconds, format) };
  const {
    f1Before,
    f1After,
    f1FirstHeldOut,
    requestsDuringUpdate,
    lostDuringUpdate: lost,
  } = second;
  const change = { before: shown(f1Before), after: shown(f1After) };
  const better = f1After > f1Before;
  const old = { before: shown(quality.f1), after: shown(f1FirstHeldOut) };
  const bars = barTable({
    caption: words.f1Caption,
    most: 1,
    rows: [
      { name: words.newLightFirst, to: f1Before, figure: shown(f1Before), tone: 'ref' },
      { name: words.newLightSecond, to: f1After, figure: shown(f1After) },
      { name: words.oldLightFirst, to: quality.f1, figure: shown(quality.f1), tone: 'ref' },
      { name: words.oldLightSecond, to: f1FirstHeldOut, figure: shown(f1FirstHeldOut) },
    ],
  });
  return html`<section id="second-round"><h2>${words.secondTitle}</h2><p>${words.secondLead(lead, format)}</p>
<p><span class="${better ? 'good' : 'bad'}">${better ? words.secondBetter(change) : words.secondWorse(change)}</span> ${words.secondOld(old)}</p>
${bars}<p class="${lost === 0 ? 'good' : 'bad'}">${words.secondLost({ requests: requestsDuringUpdate, lost }, format)}</p></section>`;
}
