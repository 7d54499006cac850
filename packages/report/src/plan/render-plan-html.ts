import { formatterFor, type Language } from '@slipway/base';
import { describePlan, type Plan } from '@slipway/core';
import { page } from '#frame/page.ts';
import { messagesFor } from '#messages/messages-for.ts';
import { breakEvenSection } from '#plan/break-even-section.ts';
import { costSection } from '#plan/cost-section.ts';
import { decisionSection } from '#plan/decision-section.ts';
import { groundSection } from '#plan/ground-section.ts';
import { paretoSection } from '#plan/pareto-section.ts';
import { pictureSection } from '#plan/picture-section.ts';
import type { PlanContext } from '#plan/plan-context.ts';
import { planHeader } from '#plan/plan-header.ts';
import { planTiles } from '#plan/plan-tiles.ts';
import { unsettledSection } from '#plan/unsettled-section.ts';

/** The whole plan as one HTML file that asks nothing of any server. */
export function renderPlanHtml(plan: Plan, language: Language): string {
  const messages = messagesFor(language);
  const described = describePlan(plan, language);
  const context: PlanContext = {
    plan,
    described,
    language,
    messages,
    format: formatterFor(language),
  };
  return page({
    title: messages.documentTitle({ name: described.title }),
    language,
    body: [
      planHeader(context),
      planTiles(context),
      pictureSection(context),
      unsettledSection(context),
      decisionSection(context),
      costSection(context),
      paretoSection(context),
      breakEvenSection(context),
      groundSection(context),
    ],
  });
}
