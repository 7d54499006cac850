import type { MicroUsd } from '#prices/micro-usd.ts';

/** So many units cost so many whole micro-dollars. */
export interface ExactPrice {
  readonly microUsd: MicroUsd;
  readonly per: number;
}

export interface DecimalScale {
  /** The unit of the book holds ten to this power of the units of the price: 3 for "1,000 requests". */
  readonly power?: number;
  /** The price is for so many units of the book: 3 for the second of a 3 GB function. */
  readonly divisor?: number;
}

const decimal = /^(\d{1,12})(?:\.(\d{1,15}))?$/u;
/** No meter of AWS costs that much a unit; such a figure is a broken file. */
const mostUsd = 1e6;

/** Reads a price such as `0.0000166667` without rounding; nothing for what is no price (text, negative, huge). */
export function decimalPrice(text: string, scale: DecimalScale = {}): ExactPrice | undefined {
  const match = decimal.exec(text.trim());
  if (match === null) return undefined;
  const [, whole = '', fraction = ''] = match;
  const digits = fraction.replace(/0+$/u, '');
  const mantissa = Number(whole + digits);
  if (!Number.isSafeInteger(mantissa) || Number(text) > mostUsd) return undefined;
  const exponent = 6 + (scale.power ?? 0) - digits.length;
  const divisor = scale.divisor ?? 1;
  const microUsd = exponent > 0 ? mantissa * 10 ** exponent : mantissa;
  const per = divisor * (exponent < 0 ? 10 ** -exponent : 1);
  return Number.isSafeInteger(microUsd) ? { microUsd, per } : undefined;
}
