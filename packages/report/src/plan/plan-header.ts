import { type Html, html } from '#frame/html.ts';
import type { PlanContext } from '#plan/plan-context.ts';
import { unpriced } from '#plan/unpriced.ts';

/** The answer in one line, then how it was weighed. */
export function planHeader({ plan, described, messages, format }: PlanContext): Html {
  const amount = `${format.usd(plan.cost.monthly.expected)} ${messages.tileCost}`;
  const missing = unpriced({ plan, described, format });
  const total =
    missing === '' ? amount : `${amount}, ${messages.tileUnpriced({ services: missing })}`;
  const { origin, asOf } = plan.cost.prices;
  return html`<header><p class="meta">${messages.kicker}</p>
<h1>${messages.headline({ name: described.title, region: plan.region, total })}</h1>
<p>${messages.standfirst({ prefer: plan.prefer, date: asOf, refreshed: origin === 'refreshed' })}</p></header>`;
}
