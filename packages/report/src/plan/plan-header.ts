import { type Html, html } from '#frame/html.ts';
import type { PlanContext } from '#plan/plan-context.ts';

/** The answer in one line, then how it was weighed. */
export function planHeader({ plan, described, messages, format }: PlanContext): Html {
  const total = `${format.usd(plan.cost.monthly.expected)} ${messages.tileCost}`;
  return html`<header><p class="meta">${messages.kicker}</p>
<h1>${messages.headline({ name: described.title, region: plan.region, total })}</h1>
<p>${messages.standfirst({ prefer: plan.prefer, date: plan.cost.pricesAsOf })}</p></header>`;
}
