import { type Html, html } from '@slipway/report';
import type { RuleEvidence } from '#images/image-evidence.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';

/** The debugger's rules with how each ended. */
export function rulesPart(context: ImageReportContext): Html | undefined {
  const { rules } = context.evidence.training;
  if (rules.length === 0) return undefined;
  const words = context.messages.training;
  return html`<h3>${words.rulesTitle}</h3><p>${words.rulesLead}</p><div class="scroll"><table class="stack">
<thead><tr><th>${words.columnRule}</th><th>${words.columnStatus}</th><th>${words.columnMeaning}</th></tr></thead>
<tbody>${rules.map((rule) => ruleRow(context, rule))}</tbody></table></div>`;
}

function ruleRow({ messages }: ImageReportContext, { rule, status, details }: RuleEvidence): Html {
  const meanings: Readonly<Record<string, string>> = messages.training.ruleStatuses;
  const meaning = Object.hasOwn(meanings, status) ? meanings[status] : undefined;
  const tone = { NoIssuesFound: 'good', IssuesFound: 'bad', Error: 'bad' }[status] ?? '';
  const more =
    details === undefined ? undefined : html` <span class="meta">${details.trim()}</span>`;
  return html`<tr><td>${rule}</td><td><span class="${tone}">${status}</span></td><td>${meaning}${more}</td></tr>`;
}
