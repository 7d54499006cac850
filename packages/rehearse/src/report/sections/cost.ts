import type { DescribedLine } from '@slipway/core';
import { type Html, html, link } from '@slipway/report';
import type { ReportContext } from '#report/report-context.ts';
import { duration } from '#report/rounded.ts';

/** The monthly bill line by line, and what this rehearsal would have cost. */
export function costSection(context: ReportContext): Html {
  const { messages, plan, described } = context;
  const lead = { region: plan.region, date: plan.cost.pricesAsOf };
  const breakEvens = described.breakEvens.map((text) => html`<li>${text}</li>`);
  return html`<section id="cost"><h2>${messages.costTitle}</h2><p>${messages.costLead(lead)}</p>
<table class="cost"><thead><tr><th>${messages.columnItem}</th><th>${messages.columnFormula}</th><th class="n">${messages.columnAmount}</th></tr></thead>
<tbody>${described.lines.map(lineRow)}</tbody>
<tfoot><tr><td>${messages.totalWord}</td><td></td><td class="n">${described.total}</td></tr></tfoot></table>
${breakEvens.length > 0 ? html`<ul>${breakEvens}</ul>` : undefined}${rehearsalPart(context)}</section>`;
}

function lineRow(line: DescribedLine): Html {
  const { service, item, quantity, unitPrice, amount, mark, assumptions, source } = line;
  return html`<tr><td>${service}<br><span class="meta">${item}</span></td>
<td>${quantity} × ${unitPrice}${mark === '' ? undefined : html`<span class="tag">${mark}</span>`}<br><span class="meta">${link(source)}${assumptions.map((text) => html` · ${text}`)}</span></td>
<td class="n">${amount}</td></tr>`;
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
