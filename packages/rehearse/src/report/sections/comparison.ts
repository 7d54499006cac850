import { type Html, html } from '@slipway/report';
import type { Confusion } from '#quality/confusion.ts';
import type { ReportContext } from '#report/report-context.ts';
import { fixed, fixedPercent } from '#report/rounded.ts';

interface Row {
  readonly name: string;
  readonly auc: number;
  readonly confusion?: Confusion;
}

/** The model beside a linear one and beside the constant answer. */
export function comparisonTable({ evidence, messages, format }: ReportContext): Html {
  const { quality, crossCheck, data } = evidence;
  const { positive, negative } = data.target;
  const answer = quality.majority.recall > 0 ? positive : negative;
  const rows: Row[] = [
    { name: messages.modelThis, auc: quality.auc, confusion: quality.confusion },
    ...(crossCheck === undefined
      ? []
      : [{ name: messages.modelLinear, auc: crossCheck.linearAuc }]),
    { name: messages.modelMajority({ answer }), auc: 0.5, confusion: quality.majority },
  ];
  const percent = (value: number | undefined) =>
    value === undefined ? '–' : fixedPercent(value, format);
  return html`<h3>${messages.comparisonCaption}</h3><div class="scroll"><table>
<thead><tr><th>${messages.columnModel}</th><th class="n">${messages.columnAuc}</th><th class="n">${messages.columnAccuracy}</th><th class="n">${messages.columnRecall}</th><th class="n">${messages.columnPrecision}</th></tr></thead>
<tbody>${rows.map(
    ({ name, auc, confusion }) =>
      html`<tr><td>${name}</td><td class="n">${fixed(auc, 3, format)}</td><td class="n">${percent(confusion?.accuracy)}</td><td class="n">${percent(confusion?.recall)}</td><td class="n">${percent(namedPrecision(confusion))}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Who names nobody is neither right nor wrong about those he names. */
function namedPrecision(confusion: Confusion | undefined): number | undefined {
  if (confusion === undefined) return undefined;
  const named = confusion.truePositives + confusion.falsePositives;
  return named === 0 ? undefined : confusion.precision;
}
