import { type Html, html, pictureGrid } from '@slipway/report';
import type { WatchEvidence } from '#images/image-evidence.ts';
import { nameIn } from '#images/report/data-names.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';

type Violation = WatchEvidence['violations'][number];

/** The same lines in the light that was learned and in another, and what the monitor says of both. */
export function monitoringSection(context: ImageReportContext): Html {
  const { evidence, messages, format } = context;
  const { baseline, quiet, drifted } = evidence.monitoring;
  const words = messages.operation;
  return html`<section id="monitoring"><h2>${words.monitoringTitle}</h2><p>${words.monitoringLead(baseline, format)}</p>
<div class="pair">${watchPart(context, quiet, { title: words.quietTitle, alt: words.quietAlt })}
${watchPart(context, drifted, { title: words.driftedTitle, alt: words.driftedAlt })}</div>
<h3>${words.meansTitle}</h3>${meansTable(context)}${violationsPart(context)}</section>`;
}

function watchPart(
  { messages, format }: ImageReportContext,
  watch: WatchEvidence,
  { title, alt }: { readonly title: string; readonly alt: string },
): Html {
  const words = messages.operation;
  const count = watch.violations.length;
  const verdict =
    count === 0
      ? html`<b class="good">${words.watchSilent}</b>`
      : html`<b class="bad">${words.watchViolations({ violations: count })}</b>`;
  return html`<div><h3>${title}</h3>${pictureGrid(watch.shown.map((picture) => ({ picture, alt })))}
<p>${verdict} ${words.watchFacts(watch, format)}</p></div>`;
}

/** Features in the order of the monitor; those that were violated in either light carry a tag. */
function meansTable({ evidence, messages, format }: ImageReportContext): Html {
  const { quiet, drifted } = evidence.monitoring;
  const words = messages.operation;
  const violated = new Set([...quiet.violations, ...drifted.violations].map((one) => one.feature));
  const names = [...new Set([...Object.keys(quiet.means), ...Object.keys(drifted.means)])];
  const shown = (value: number | undefined) =>
    value === undefined ? '–' : format.number(value, Math.abs(value) < 10 ? 3 : 1);
  const rows = names.map((name) => {
    const [before, after] = [quiet.means[name], drifted.means[name]];
    const tag = violated.has(name)
      ? html`<span class="tag bad">${words.violatedTag}</span>`
      : undefined;
    return html`<tr><td>${nameIn(messages, 'features', name)}${tag}</td><td class="n">${shown(before)}</td><td class="n">${shown(after)}</td><td class="n">${change(before, after, format.percent)}</td></tr>`;
  });
  return html`<div class="scroll"><table><thead><tr><th>${words.columnFeature}</th><th class="n">${words.columnQuiet}</th><th class="n">${words.columnDrifted}</th><th class="n">${words.columnChange}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function change(
  before: number | undefined,
  after: number | undefined,
  percent: (ratio: number, digits: number) => string,
): string {
  if (before === undefined || after === undefined || before === 0) return '–';
  const ratio = after / before - 1;
  return `${ratio > 0 ? '+' : ''}${percent(ratio, 1)}`.replace('-', '−');
}

function violationsPart(context: ImageReportContext): Html | undefined {
  const { quiet, drifted } = context.evidence.monitoring;
  const words = context.messages.operation;
  if (quiet.violations.length + drifted.violations.length === 0) return undefined;
  const list = (title: string, violations: readonly Violation[]) =>
    violations.length === 0
      ? undefined
      : html`<p class="meta">${title}</p><ul>${violations.map((one) => violationItem(context, one))}</ul>`;
  return html`<h3>${words.violationsTitle}</h3>${list(words.quietTitle, quiet.violations)}${list(words.driftedTitle, drifted.violations)}`;
}

/** As Model Monitor and its stand-in write it. */
const distances = /distance: ([\d.eE+-]+) exceeds threshold: ([\d.eE+-]+)/;

function violationItem({ messages, format }: ImageReportContext, violation: Violation): Html {
  const words = messages.operation;
  const feature = nameIn(messages, 'features', violation.feature);
  const [, distance, allowed] = distances.exec(violation.description) ?? [];
  if (distance !== undefined && allowed !== undefined) {
    const shown = (text: string) => format.number(Number(text), 3);
    return html`<li>${words.driftWords({ feature, distance: shown(distance), allowed: shown(allowed) })}</li>`;
  }
  const checks: Readonly<Record<string, string>> = words.checks;
  const check = Object.hasOwn(checks, violation.check) ? checks[violation.check] : violation.check;
  return html`<li>${words.checkWords({ feature, check: check ?? '' })} <span class="meta">${violation.description}</span></li>`;
}
