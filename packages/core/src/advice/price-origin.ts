import type { PriceBookOrigin } from '#advice/plan.ts';
import { say } from '#messages/statement.ts';
import type { Market } from '#prices/market.ts';

/** Whether the amounts are those that Slipway came with or those that the user has fetched since. */
export function priceOrigin({ asOf, update, region }: Market): PriceBookOrigin {
  if (update === undefined) {
    return { origin: 'shipped', asOf, statement: say('prices-shipped', { asOf }) };
  }
  const { readAt, from, files } = update;
  const ofRegion = files.filter((file) => file.region === region);
  return {
    origin: 'refreshed',
    asOf,
    readAt,
    from,
    files: ofRegion.length,
    statement:
      ofRegion.length > 0
        ? say('prices-refreshed', { asOf, from })
        : say('prices-refreshed-elsewhere', { asOf, region }),
  };
}
