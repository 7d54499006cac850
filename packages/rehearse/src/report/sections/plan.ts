import type { DescribedStage } from '@slipway/core';
import { decisionDetails, type Html, html, openEnds } from '@slipway/report';
import { rehearsedStages } from '#report/rehearsed-stages.ts';
import type { ReportContext } from '#report/report-context.ts';

/** Every decision of the plan: what was chosen, why, and what lost. */
export function planSection(context: ReportContext): Html {
  const { messages, described, language, evidence } = context;
  const tried = rehearsedStages(evidence);
  const tagOf = ({ id }: Pick<DescribedStage, 'id'>) =>
    tried.has(id) ? messages.rehearsedTag : '';
  return html`<section id="plan"><h2>${messages.planTitle}</h2><p>${messages.planLead}</p>
${decisionDetails({ described, language, tagOf })}
${openEnds(described, language)}</section>`;
}
