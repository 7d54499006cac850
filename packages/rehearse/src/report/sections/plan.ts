import type {
  DescribedOpen,
  DescribedReason,
  DescribedRejection,
  DescribedSource,
  DescribedStage,
} from '@slipway/core';
import { type Html, html } from '#report/html.ts';
import { rehearsedStages } from '#report/rehearsed-stages.ts';
import type { ReportContext } from '#report/report-context.ts';

/** Every decision of the plan: what was chosen, why, and what lost. */
export function planSection(context: ReportContext): Html {
  const { messages, described } = context;
  return html`<section id="plan"><h2>${messages.planTitle}</h2><p>${messages.planLead}</p>
${described.stages.map((stage) => stageDetails(context, stage))}
${described.open.map((stage) => openDetails(context, stage))}
${conflictList(context)}${questionList(context)}${assumptionList(context)}${sourceList(context)}</section>`;
}

function stageDetails(context: ReportContext, stage: DescribedStage): Html {
  const { messages, evidence } = context;
  const { title, service, monthly, configuration, reasons, rejected } = stage;
  const tried = rehearsedStages(evidence).has(stage.id);
  const settings = configuration.map(({ name, value }) => `${name} ${value}`).join(' · ');
  return html`<details><summary><span class="soft">${title}</span> <b>${service}</b>${tag(monthly)}${tag(tried ? messages.rehearsedTag : '')}</summary>
${settings === '' ? undefined : html`<p class="meta">${settings}</p>`}<ul>${reasons.map(reasonItem)}</ul>${rejections(context, rejected)}</details>`;
}

function tag(text: string): Html | undefined {
  return text === '' ? undefined : html`<span class="tag">${text}</span>`;
}

function openDetails(context: ReportContext, stage: DescribedOpen): Html {
  const { title, why, reasons, rejected } = stage;
  return html`<details><summary><span class="soft">${title}</span> ${why}</summary>
<ul>${reasons.map(reasonItem)}</ul>${rejections(context, rejected)}</details>`;
}

function reasonItem({ text, sources }: DescribedReason): Html {
  return html`<li>${text}${sources.map((source) => html` <span class="meta">${link(source)}</span>`)}</li>`;
}

function rejections({ messages }: ReportContext, rejected: readonly DescribedRejection[]) {
  if (rejected.length === 0) return undefined;
  const items = rejected.map(
    ({ service, verdict, reasons, flip, monthly }) =>
      html`<li><b>${service}</b> <span class="soft">${[verdict, monthly].filter(Boolean).join(', ')}</span><ul>${reasons.map(reasonItem)}${flip && html`<li>${flip}</li>`}</ul></li>`,
  );
  return html`<h3>${messages.rejectedTitle}</h3><ul>${items}</ul>`;
}

function conflictList({ messages, described }: ReportContext): Html | undefined {
  if (described.conflicts.length === 0) return undefined;
  const items = described.conflicts.map(
    ({ text, question, sources }) =>
      html`<li>${text} <b>${question}</b>${sources.map((source) => html` <span class="meta">${link(source)}</span>`)}</li>`,
  );
  return html`<details><summary>${messages.conflictsTitle} (${described.conflicts.length})</summary><ul>${items}</ul></details>`;
}

function questionList({ messages, described }: ReportContext): Html | undefined {
  if (described.questions.length === 0) return undefined;
  return html`<details><summary>${messages.questionsTitle} (${described.questions.length})</summary><ul>${described.questions.map(
    ({ field, text, changes }) =>
      html`<li>${text} <span class="meta"><code>${field}</code> → ${changes}</span></li>`,
  )}</ul></details>`;
}

function assumptionList({ messages, described }: ReportContext): Html | undefined {
  if (described.assumptions.length === 0) return undefined;
  return html`<details><summary>${messages.assumptionsTitle} (${described.assumptions.length})</summary><ul>${described.assumptions.map(
    ({ field, text }) =>
      html`<li>${text}${field === '' ? undefined : html` <code>${field}</code>`}</li>`,
  )}</ul></details>`;
}

function sourceList({ messages, described }: ReportContext): Html {
  return html`<details><summary>${messages.sourcesTitle} (${described.sources.length})</summary><ul>${described.sources.map(
    (source) => html`<li>${link(source)} <span class="meta">${source.read}</span></li>`,
  )}</ul></details>`;
}

/** Only web addresses become links; anything else is shown as it is. */
export function link({ url, read }: DescribedSource): Html {
  if (!/^https:\/\//.test(url)) return html`<span title="${read}">${url}</span>`;
  return html`<a href="${url}" title="${read}" rel="noreferrer">${hostOf(url)}</a>`;
}

function hostOf(url: string): string {
  const [host = '', ...path] = url.replace(/^https:\/\//, '').split('/');
  const last = path.filter((part) => part !== '').at(-1);
  return last === undefined ? host : `${host}/…/${last}`;
}
