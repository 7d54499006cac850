import type { DescribedStage } from '@slipway/core';
import { costTable, decisionDetails, type Html, html, openEnds } from '@slipway/report';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { rehearsedImageStages } from '#images/report/rehearsed-image-stages.ts';
import { duration } from '#report/rounded.ts';

/** The monthly bill line by line, what this rehearsal would have cost, and the decisions behind both. */
export function costSection(context: ImageReportContext): Html {
  const { messages, plan, described, language } = context;
  const lead = { region: plan.region, date: plan.cost.pricesAsOf };
  return html`<section id="cost"><h2>${messages.loop.costTitle}</h2><p>${messages.loop.costLead(lead)}</p>
${costTable(described, language)}${rehearsalPart(context)}${decisions(context)}${openEnds(described, language)}</section>`;
}

function rehearsalPart({ evidence, messages, format }: ImageReportContext): Html | undefined {
  const { lines, total } = evidence.cost;
  if (lines.length === 0) return undefined;
  const words = messages.loop;
  const items = lines.map(({ id, seconds, usdPerHour, amount }) => {
    const formula = { seconds: duration(seconds, format), perHour: format.price(usdPerHour) };
    return html`<li>${words.rehearsalCostLine[id]} ${words.rehearsalCostFormula(formula)} = ${format.price(amount)}</li>`;
  });
  return html`<p>${words.rehearsalCost({ total: format.price(Number(total.toPrecision(2))) })}</p><ul>${items}</ul>`;
}

function decisions({ evidence, messages, described, language }: ImageReportContext): Html {
  const tried = rehearsedImageStages(evidence);
  const words = messages.loop;
  const tagOf = ({ id }: Pick<DescribedStage, 'id'>) => (tried.has(id) ? words.rehearsedTag : '');
  return html`<details><summary>${words.planTitle({ decisions: described.stages.length })}</summary>
${decisionDetails({ described, language, tagOf })}</details>`;
}
