import type { Need, Plan, Preference } from '@slipway/core';

/** The plan for a need, with the prices that come with Slipway. */
export async function makePlan(need: Need, prefer: Preference | undefined): Promise<Plan> {
  const { advise, loadShippedPrices } = await import('@slipway/core');
  const prices = await loadShippedPrices();
  return advise(need, { prices, ...(prefer === undefined ? {} : { prefer }) });
}
