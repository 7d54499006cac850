import { type Html, html } from '#frame/html.ts';
import { costBars } from '#plan/cost-bars.ts';
import { costTable } from '#plan/cost-table.ts';
import type { PlanContext } from '#plan/plan-context.ts';

/** The monthly bill: as bars, then line by line. */
export function costSection(context: PlanContext): Html {
  const { plan, described, messages, language } = context;
  const lead = { region: plan.cost.region, date: plan.cost.pricesAsOf };
  return html`<section id="cost"><h2>${messages.costTitle}</h2><p>${messages.costLead(lead)}</p>
${costBars(context)}
<details><summary>${messages.costLines} (${described.lines.length})</summary>${costTable(described, language)}</details></section>`;
}
