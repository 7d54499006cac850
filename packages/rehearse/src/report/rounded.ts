import type { Formatter } from '@slipway/base';

const LOCALES = { en: 'en-US', fr: 'fr-FR' } as const;

/** A figure of a table: always the same digits after the mark, so that a column lines up. */
export function fixed(value: number, digits: number, { language }: Formatter): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A share of a table, with one digit. */
export function fixedPercent(ratio: number, { language }: Formatter): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(ratio);
}

/** A measured time with three significant digits: more would be noise. */
export function duration(seconds: number, format: Formatter): string {
  return format.seconds(seconds === 0 ? 0 : Number(seconds.toPrecision(3)));
}
