import type { Need, Plan, Preference } from '@slipway/core';
import { systemClock } from '#adapters/system-clock.ts';
import type { CommandContext } from '#command/command.ts';

const dayMilliseconds = 86_400_000;

function daysSince(day: string): number {
  return Math.floor((systemClock.now() - Date.parse(day)) / dayMilliseconds);
}

/** The plan for a need, with the newest prices there are. */
export async function makePlan(
  need: Need,
  prefer: Preference | undefined,
  { environment, terminal }: CommandContext,
): Promise<Plan> {
  const [{ advise }, { loadPrices }] = await Promise.all([
    import('@slipway/core'),
    import('@slipway/prices'),
  ]);
  const { book, unusable } = await loadPrices(environment.cacheDir);
  const { messages, errStyle } = terminal;
  if (unusable !== undefined) {
    terminal.err(`${errStyle.dim(messages.pricesUnusable({ path: unusable }))}\n`);
  }
  return advise(need, { prices: book, daysSince, ...(prefer === undefined ? {} : { prefer }) });
}
