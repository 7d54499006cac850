import type { Product, Selected } from '#offers/offer-kind.ts';

/** `[end of the usage type, meter of the price book, power of ten of its unit]`. */
export type MeterRow = readonly [usage: string, meter: string, power?: number];

/** Usage types carry the region in front (`EUW3-`), except in us-east-1, where some have none. */
function isUsage(usageType: string, usage: string): boolean {
  if (usageType === usage) return true;
  const prefix = usageType.slice(0, -usage.length);
  return usageType.endsWith(usage) && /^[A-Z]{2,4}\d{0,2}-$/u.test(prefix);
}

/** Finds the meter of a product by its usage type. */
export function meterSelector(rows: readonly MeterRow[]) {
  return ({ attributes }: Product): Selected | undefined => {
    const usageType = attributes['usagetype'] ?? '';
    const row = rows.find(([usage]) => isUsage(usageType, usage));
    if (row === undefined) return undefined;
    const [, id, power = 0] = row;
    return { target: { kind: 'meter', id }, scale: { power }, rank: 0 };
  };
}
