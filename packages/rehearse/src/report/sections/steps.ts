import { type Html, html } from '@slipway/report';
import type { ReportContext } from '#report/report-context.ts';
import { duration } from '#report/rounded.ts';
import { stepName } from '#report/step-name.ts';

/** Each step with its seconds, as a bar. */
export function stepsSection({ evidence, language, messages, format }: ReportContext): Html {
  const { steps } = evidence;
  const longest = Math.max(...steps.map(({ seconds }) => seconds));
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const rows = steps.map(
    ({ step, seconds }) =>
      html`<tr><td>${stepName(step, language)}</td><td class="n">${duration(seconds, format)}</td><td class="barcell"><i style="width:${((seconds / longest) * 100).toFixed(1)}%"></i></td></tr>`,
  );
  return html`<section id="steps"><h2>${messages.stepsTitle}</h2><table>
<thead><tr><th>${messages.columnStep}</th><th class="n">${messages.columnSeconds}</th><th></th></tr></thead>
<tbody>${rows}</tbody><tfoot><tr><td>${messages.totalWord}</td><td class="n">${duration(total, format)}</td><td></td></tr></tfoot></table></section>`;
}
