import { exactly } from '#advice/assumed.ts';
import type { Selection } from '#advice/option.ts';
import { type Statement, say } from '#messages/statement.ts';
import type { Quantity } from '#needs/quantity.ts';
import type { Market } from '#prices/market.ts';

export interface SpotShare {
  readonly billed: Quantity;
  readonly assumptions: readonly Statement[];
}

/**
 * Part of the training time that is billed. Spot does not change the price of a second: fewer seconds are billed
 * (savingPercent = 1 - BillableTimeInSeconds / TrainingTimeInSeconds).
 */
export function spotShare(selection: Selection, market: Market): SpotShare {
  if (selection.get('training-purchase')?.service !== 'managed-spot')
    return { billed: exactly(1), assumptions: [] };
  const { lowPercent, typicalPercent, highPercent } = market.managedSpot;
  const billed = {
    low: 1 - highPercent / 100,
    expected: 1 - typicalPercent / 100,
    high: 1 - lowPercent / 100,
  };
  return { billed, assumptions: [say('formula-spot', { percent: typicalPercent })] };
}
