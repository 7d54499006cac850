import type { PriceBook } from '#prices/price-book.ts';
import { fallbackRegion } from '#prices/unit-price.ts';

/** What the Spot Advisor says about one type of machine, of the last 30 days at its date. */
export interface SpotOutlook {
  readonly region: string;
  /** Share of the machines that were taken back within a month: both ends of AWS's range. */
  readonly interrupted: { readonly low: number; readonly high: number };
  readonly source: string;
  readonly asOf: string;
  readonly mark: 'list' | 'other-region';
}

/** The outlook of an `ml.` type is that of the EC2 machine behind it. */
export function spotOutlook(
  { spot }: Pick<PriceBook, 'spot'>,
  type: string,
  wanted: string,
): SpotOutlook | undefined {
  const machine = type.replace(/^ml\./u, '');
  const byRegion =
    spot !== undefined && Object.hasOwn(spot.types, machine) ? spot.types[machine] : undefined;
  if (spot === undefined || byRegion === undefined) return undefined;
  const region = byRegion[wanted] === undefined ? fallbackRegion : wanted;
  const range = byRegion[region]?.[1];
  const high = range === undefined ? undefined : spot.ranges[range];
  if (range === undefined || high === undefined) return undefined;
  const low = spot.ranges[range - 1] ?? 0;
  return {
    region,
    interrupted: { low: low / 100, high: high / 100 },
    source: spot.url,
    asOf: spot.asOf,
    mark: region === wanted ? 'list' : 'other-region',
  };
}
