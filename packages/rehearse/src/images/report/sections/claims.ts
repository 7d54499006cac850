import { type Html, html } from '@slipway/report';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { outcomesOf } from '#images/report/outcomes.ts';

/** Every claim with its sign, so that nothing that failed hides among what did not. */
export function claims({ evidence, messages }: ImageReportContext): Html {
  const words = messages.overview;
  const all = outcomesOf(evidence);
  const failed = all.filter(({ held }) => !held).length;
  const lead = failed === 0 ? words.allHeld : words.notAllHeld({ failed });
  const items = all.map(
    ({ claim, held }) =>
      html`<li class="${held ? 'held' : 'failed'}">${words.claims[claim]}<b class="${held ? 'good' : 'bad'}">${held ? words.held : words.notHeld}</b></li>`,
  );
  return html`<section id="claims"><p class="${failed === 0 ? 'good' : 'bad'}"><b>${lead}</b></p><ul class="claims">${items}</ul></section>`;
}
