import { type Html, html } from '#frame/html.ts';
import { costBars } from '#plan/cost-bars.ts';
import { costTable } from '#plan/cost-table.ts';
import type { PlanContext } from '#plan/plan-context.ts';

/** The monthly bill: as bars, then line by line. */
export function costSection(context: PlanContext): Html {
  const { plan, described, messages, language } = context;
  const lead = { region: plan.cost.region, prices: described.prices };
  return html`<section id="cost"><h2>${messages.costTitle}</h2><p>${messages.costLead(lead)}</p>
${costBars(context)}
${budget(context)}${savings(context)}
<details><summary>${messages.costLines} (${described.lines.length})</summary>${costTable(described, language)}</details></section>`;
}

/** What to change when the plan costs more than it may. */
function budget({ described, messages }: PlanContext): Html | undefined {
  if (described.budget === undefined) return undefined;
  return html`<h3>${messages.budgetTitle}</h3><p>${described.budget}</p>`;
}

function savings({ described, messages }: PlanContext): Html | undefined {
  if (described.savings.length === 0) return undefined;
  const items = described.savings.map((text) => html`<li>${text}</li>`);
  return html`<h3>${messages.savingsTitle}</h3><ul>${items}</ul>`;
}
