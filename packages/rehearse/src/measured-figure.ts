import type { Evidence } from '@slipway/core';

export interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** Figures of one rehearsal as a plan keeps them, each beside the field of the need that it may replace. */
export function measuredFigure(measuredAt: string) {
  return (id: string, field: string, amount: Amount): Evidence => ({
    id,
    field,
    ...amount,
    measuredAt,
    how: 'measured',
  });
}
