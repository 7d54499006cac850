import type { Formatter } from '@slipway/base';

/** A number of the need in the unit that people use for its field. */
export function fieldValue(field: string, value: number, format: Formatter): string {
  if (/Share$|availability$/u.test(field)) return format.percent(value);
  if (field.includes('traffic')) return format.rate(value);
  if (/latency|duration|Time$|Delay$|horizon$/u.test(field)) return format.seconds(value);
  if (/size|payload|memory/iu.test(field)) return format.bytes(value);
  if (field.endsWith('budget')) return format.usd(value);
  return format.number(value);
}
