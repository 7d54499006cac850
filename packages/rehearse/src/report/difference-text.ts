import type { Formatter } from '@slipway/base';

/** A small distance: `0`, or the nearest power of ten above it, which is all that is meant. */
export function differenceText(difference: number, format: Formatter): string {
  if (difference === 0) return '0';
  if (difference >= 0.001) return format.number(difference, 4);
  return `< 10${superscript(Math.ceil(Math.log10(difference)))}`;
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => DIGITS[Number(digit)] ?? '');
  return `${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}
