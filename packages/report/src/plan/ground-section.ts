import { type Html, html } from '#frame/html.ts';
import { assumptionList, sourceList } from '#plan/open-ends.ts';
import type { PlanContext } from '#plan/plan-context.ts';

/** What the plan stands on: assumptions, and the pages that its facts and prices are from. */
export function groundSection({ described, language, messages }: PlanContext): Html {
  return html`<section id="ground"><h2>${messages.groundTitle}</h2>${assumptionList(described, language)}${sourceList(described, language)}</section>`;
}
