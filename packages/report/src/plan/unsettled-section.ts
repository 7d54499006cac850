import { type Html, html } from '#frame/html.ts';
import { link } from '#frame/link.ts';
import type { PlanContext } from '#plan/plan-context.ts';

/** Conflicts with the question that settles each, and what else would change the plan; nothing when all is clear. */
export function unsettledSection(context: PlanContext): Html | undefined {
  const { described } = context;
  if (described.conflicts.length + described.questions.length === 0) return undefined;
  return html`<section id="unsettled">${conflicts(context)}${questions(context)}</section>`;
}

function conflicts({ described, messages }: PlanContext): Html | undefined {
  if (described.conflicts.length === 0) return undefined;
  return html`<h2>${messages.conflictsTitle}</h2><ul class="spaced">${described.conflicts.map(
    ({ text, question, sources }) =>
      html`<li>${text} <b>${question}</b>${sources.map((source) => html` <span class="meta">${link(source)}, ${source.read}</span>`)}</li>`,
  )}</ul>`;
}

function questions({ described, messages }: PlanContext): Html | undefined {
  if (described.questions.length === 0) return undefined;
  return html`<h2>${messages.questionsTitle}</h2><p>${messages.questionsLead}</p><ul class="spaced">${described.questions.map(
    ({ field, text, changes }) =>
      html`<li>${text} <span class="meta"><code>${field}</code> → ${changes}</span></li>`,
  )}</ul>`;
}
