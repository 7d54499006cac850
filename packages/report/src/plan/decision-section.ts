import { type Html, html } from '#frame/html.ts';
import { decisionDetails } from '#plan/decision-details.ts';
import type { PlanContext } from '#plan/plan-context.ts';

/** Every decision as a row that opens. */
export function decisionSection({ described, language, messages }: PlanContext): Html {
  return html`<section id="decisions"><h2>${messages.decisionsTitle}</h2><p>${messages.decisionsLead}</p>
<div class="decisions">${decisionDetails({ described, language })}</div></section>`;
}
