import { formatterFor, type Language } from '@slipway/base';
import { describePlan, type Plan } from '@slipway/core';
import { page } from '@slipway/report';
import type { RehearsalEvidence } from '#evidence.ts';
import { messagesFor } from '#messages/messages-for.ts';
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
  return page({
    title: messages.documentTitle({ name: evidence.name }),
    language,
    body: [
      header(context),
      tiles(context),
      qualitySection(context),
      learningSection(context),
      servingSection(context),
      stepsSection(context),
      costSection(context),
      planSection(context),
      dataSection(context),
      limitsSection(context),
      repeatSection(context),
    ],
  });
}
