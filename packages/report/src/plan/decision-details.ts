import type { Language } from '@slipway/base';
import type {
  DescribedOpen,
  DescribedReason,
  DescribedRejection,
  DescribedStage,
  PlanDescription,
} from '@slipway/core';
import { type Html, html } from '#frame/html.ts';
import type { Messages } from '#messages/en.ts';
import { messagesFor } from '#messages/messages-for.ts';
import { reasonItem } from '#plan/reason-item.ts';

export interface DecisionDetailsInput {
  readonly described: PlanDescription;
  readonly language: Language;
  /** A word to set beside a decision; empty for none. */
  readonly tagOf?: (stage: DescribedStage) => string;
}

/** Every decision of the plan, to be opened: what was chosen, why, what lost and what would make it win. */
export function decisionDetails({ described, language, tagOf }: DecisionDetailsInput): Html {
  const messages = messagesFor(language);
  return html`${described.stages.map((stage) => stageDetails(stage, messages, tagOf?.(stage)))}
${described.open.map((stage) => openDetails(stage, messages))}`;
}

function stageDetails(stage: DescribedStage, messages: Messages, word = ''): Html {
  const { id, title, service, monthly, configuration, reasons, rejected } = stage;
  const settings = configuration.map(({ name, value }) => `${name} ${value}`).join(' · ');
  return html`<details id="decision-${id}"><summary><span class="soft">${title}</span> <b>${service}</b>${tag(monthly)}${tag(word)}${why(reasons)}</summary>
${settings === '' ? undefined : html`<p class="meta">${settings}</p>`}<ul>${reasons.map((reason) => reasonItem(reason, messages))}</ul>${rejections(rejected, messages)}</details>`;
}

function tag(text: string): Html | undefined {
  return text === '' ? undefined : html`<span class="tag">${text}</span>`;
}

/** The main reason, for those who open nothing. */
function why([main]: readonly DescribedReason[]): Html | undefined {
  return main && html`<span class="why">${main.text}</span>`;
}

function openDetails(
  { id, title, why: word, reasons, rejected }: DescribedOpen,
  messages: Messages,
) {
  return html`<details id="decision-${id}"><summary><span class="soft">${title}</span> ${word}${why(reasons)}</summary>
<ul>${reasons.map((reason) => reasonItem(reason, messages))}</ul>${rejections(rejected, messages)}</details>`;
}

function rejections(rejected: readonly DescribedRejection[], messages: Messages) {
  if (rejected.length === 0) return undefined;
  const items = rejected.map(
    ({ service, verdict, reasons, flip, monthly }) =>
      html`<li><b>${service}</b> <span class="soft">${[verdict, monthly].filter(Boolean).join(', ')}</span><ul>${reasons.map((reason) => reasonItem(reason, messages))}${flip && html`<li class="flip">${flip}</li>`}</ul></li>`,
  );
  return html`<h3>${messages.rejectedTitle}</h3><ul>${items}</ul>`;
}
