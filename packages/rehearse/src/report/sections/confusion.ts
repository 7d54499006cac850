import { type Html, html } from '@slipway/report';
import { labelText } from '#report/label-text.ts';
import type { ReportContext } from '#report/report-context.ts';
import { fixedPercent } from '#report/rounded.ts';

/** Truth against verdict at the chosen threshold. */
export function confusionTable({ evidence, messages, format }: ReportContext): Html {
  const { quality, data } = evidence;
  const { positive, negative } = data.target;
  const c = quality.confusion;
  const label = labelText(evidence);
  const cell = (count: number, hit: boolean) =>
    html`<td class="${hit ? 'hit' : ''}"><b>${format.number(count)}</b>${fixedPercent(count / quality.rows, format)}</td>`;
  return html`<h3>${messages.confusionTitle}</h3>
<p class="meta">${messages.confusionLead({ threshold: c.threshold, label }, format)}</p>
<div class="scroll"><table class="confusion">
<thead><tr><th>${messages.confusionTruth}</th><th>${messages.confusionNamed({ value: positive })}</th><th>${messages.confusionNamed({ value: negative })}</th></tr></thead>
<tbody><tr><th>${messages.confusionIs({ value: positive })}</th>${cell(c.truePositives, true)}${cell(c.falseNegatives, false)}</tr>
<tr><th>${messages.confusionIs({ value: negative })}</th>${cell(c.falsePositives, false)}${cell(c.trueNegatives, true)}</tr></tbody>
</table></div>`;
}
