import { formatterFor, type Language } from '@slipway/base';
import { describePlan, type Plan } from '@slipway/core';
import type { RehearsalEvidence } from '#evidence.ts';
import { messagesFor } from '#messages/messages-for.ts';
import { html, raw } from '#report/html.ts';
import type { ReportContext } from '#report/report-context.ts';
import { limitsSection, repeatSection } from '#report/sections/closing.ts';
import { costSection } from '#report/sections/cost.ts';
import { dataSection } from '#report/sections/data.ts';
import { header } from '#report/sections/header.ts';
import { learningSection } from '#report/sections/learning.ts';
import { planSection } from '#report/sections/plan.ts';
import { qualitySection } from '#report/sections/quality.ts';
import { servingSection } from '#report/sections/serving.ts';
import { stepsSection } from '#report/sections/steps.ts';
import { tiles } from '#report/sections/tiles.ts';
import { STYLE } from '#report/style.ts';

export interface ReportInput {
  readonly evidence: RehearsalEvidence;
  readonly plan: Plan;
  readonly language: Language;
}

/** The whole report as one HTML file that asks nothing of any server. */
export function renderReport({ evidence, plan, language }: ReportInput): string {
  const messages = messagesFor(language);
  const format = formatterFor(language);
  const described = describePlan(plan, language);
  const context: ReportContext = { evidence, plan, described, language, messages, format };
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${messages.documentTitle({ name: evidence.name })}</title>
<style>${raw(STYLE)}</style></head>
<body><main>
${header(context)}
${tiles(context)}
${qualitySection(context)}
${learningSection(context)}
${servingSection(context)}
${stepsSection(context)}
${costSection(context)}
${planSection(context)}
${dataSection(context)}
${limitsSection(context)}
${repeatSection(context)}
</main></body></html>
`.text;
}
