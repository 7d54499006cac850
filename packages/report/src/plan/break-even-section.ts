import { type Html, html } from '#frame/html.ts';
import type { PlanContext } from '#plan/plan-context.ts';

/** Where another way becomes cheaper, in words. */
export function breakEvenSection({ described, messages }: PlanContext): Html | undefined {
  if (described.breakEvens.length === 0) return undefined;
  const items = described.breakEvens.map((text) => html`<li>${text}</li>`);
  return html`<section id="break-evens"><h2>${messages.breakEvensTitle}</h2><ul>${items}</ul></section>`;
}
