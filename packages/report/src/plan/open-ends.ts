import type { Language } from '@slipway/base';
import type { PlanDescription } from '@slipway/core';
import { type Html, html } from '#frame/html.ts';
import { link } from '#frame/link.ts';
import { messagesFor } from '#messages/messages-for.ts';

/** What is not settled and where it all comes from: conflicts, questions, assumptions, sources. */
export function openEnds(described: PlanDescription, language: Language): Html {
  const messages = messagesFor(language);
  const { conflicts, questions } = described;
  return html`${folded(
    messages.conflictsTitle,
    conflicts.map(
      ({ text, question, sources: from }) =>
        html`<li>${text} <b>${question}</b>${from.map((source) => html` <span class="meta">${link(source)}</span>`)}</li>`,
    ),
  )}${folded(
    messages.questionsTitle,
    questions.map(
      ({ field, text, changes }) =>
        html`<li>${text} <span class="meta"><code>${field}</code> → ${changes}</span></li>`,
    ),
  )}${assumptionList(described, language)}${sourceList(described, language)}`;
}

export function assumptionList(described: PlanDescription, language: Language): Html | undefined {
  return folded(
    messagesFor(language).assumptionsTitle,
    described.assumptions.map(
      ({ field, text }) =>
        html`<li>${text}${field === '' ? undefined : html` <code>${field}</code>`}</li>`,
    ),
  );
}

export function sourceList(described: PlanDescription, language: Language): Html | undefined {
  return folded(
    messagesFor(language).sourcesTitle,
    described.sources.map(
      (source) => html`<li>${link(source)} <span class="meta">${source.read}</span></li>`,
    ),
  );
}

function folded(title: string, items: readonly Html[]): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<details><summary>${title} (${items.length})</summary><ul>${items}</ul></details>`;
}
