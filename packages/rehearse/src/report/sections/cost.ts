import { costTable, type Html, html } from '@slipway/report';
import type { ReportContext } from '#report/report-context.ts';
import { duration } from '#report/rounded.ts';

/** The monthly bill line by line, and what this rehearsal would have cost. */
export function costSection(context: ReportContext): Html {
  const { messages, plan, described, language } = context;
  const lead = { region: plan.region, date: plan.cost.pricesAsOf };
  const breakEvens = described.breakEvens.map(({ text }) => html`<li>${text}</li>`);
  return html`<section id="cost"><h2>${messages.costTitle}</h2><p>${messages.costLead(lead)}</p>
${costTable(described, language)}
${breakEvens.length > 0 ? html`<ul>${breakEvens}</ul>` : undefined}${rehearsalPart(context)}</section>`;
}

function rehearsalPart({ evidence, messages, format }: ReportContext): Html | undefined {
  const { lines, total } = evidence.cost;
  if (lines.length === 0) return undefined;
  const items = lines.map(({ id, seconds, usdPerHour, amount }) => {
    const formula = { seconds: duration(seconds, format), perHour: format.price(usdPerHour) };
    return html`<li>${messages.rehearsalCostLine[id]} ${messages.rehearsalCostFormula(formula)} = ${format.price(amount)}</li>`;
  });
  return html`<p>${messages.rehearsalCost({ total: format.price(total) })}</p><ul>${items}</ul>`;
}
