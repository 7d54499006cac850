import type { Language } from '@slipway/base';
import type { PlanDescription } from '@slipway/core';
import { type Html, html } from '#frame/html.ts';
import { link } from '#frame/link.ts';
import { messagesFor } from '#messages/messages-for.ts';

/** What is not settled and where it all comes from: conflicts, questions, assumptions, sources. */
export function openEnds(described: PlanDescription, language: Language): Html {
  const messages = messagesFor(language);
  const { conflicts, questions, assumptions, sources } = described;
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
  )}${folded(
    messages.assumptionsTitle,
    assumptions.map(
      ({ field, text }) =>
        html`<li>${text}${field === '' ? undefined : html` <code>${field}</code>`}</li>`,
    ),
  )}${folded(
    messages.sourcesTitle,
    sources.map(
      (source) => html`<li>${link(source)} <span class="meta">${source.read}</span></li>`,
    ),
  )}`;
}

function folded(title: string, items: readonly Html[]): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<details><summary>${title} (${items.length})</summary><ul>${items}</ul></details>`;
}
