/** The languages that people are spoken to in. Codes, ids and AWS errors are never translated. */
export type Language = 'en' | 'fr';

/** Puts numbers into the words of one language. Made per rendering: `Intl` objects are not free. */
export interface Formatter {
  readonly language: Language;
  /** At most `digits` digits after the decimal mark (2 by default). */
  number(value: number, digits?: number): string;
  /** `ratio` between 0 and 1. */
  percent(ratio: number, digits?: number): string;
  /** An amount in US dollars, to the cent; `< $0.01` for less than half a cent, whole dollars from 1,000 on. */
  usd(amount: number): string;
  /** A price of one unit in US dollars, with all its digits up to the ninth. */
  price(amount: number): string;
  /** Decimal units: 1 GB is 10^9 bytes. */
  bytes(size: number): string;
  /** From milliseconds to days, in the largest unit that keeps the value at or above one. */
  seconds(duration: number): string;
  /** Requests per second, minute, hour or day, whichever reads best. */
  rate(requestsPerSecond: number): string;
  /** `a, b and c` / `a, b et c`. */
  list(items: readonly string[]): string;
}

const locales = { en: 'en-US', fr: 'fr-FR' } as const;

const byteSteps: readonly (readonly [number, string, string])[] = [
  [1e15, 'PB', 'Po'],
  [1e12, 'TB', 'To'],
  [1e9, 'GB', 'Go'],
  [1e6, 'MB', 'Mo'],
  [1e3, 'kB', 'ko'],
  [0, 'B', 'o'],
];

const secondSteps: readonly (readonly [number, string, string])[] = [
  [86_400, 'days', 'jours'],
  [3_600, 'h', 'h'],
  [60, 'min', 'min'],
  [1, 's', 's'],
  [0, 'ms', 'ms'],
];

const rateSteps: readonly (readonly [number, string, string])[] = [
  [1, 'requests/s', 'requêtes/s'],
  [1 / 60, 'requests/min', 'requêtes/min'],
  [1 / 3_600, 'requests/h', 'requêtes/h'],
  [0, 'requests/day', 'requêtes/jour'],
];

/** French counts in the singular up to two, English only one. */
function unitWord(
  language: Language,
  [, en, fr]: (typeof byteSteps)[number],
  count: number,
): string {
  const isOne = language === 'fr' ? Math.abs(count) < 2 : count === 1;
  const unit = language === 'fr' ? fr : en;
  return isOne ? unit.replace(/^(day|jour|request|requête)s/u, '$1') : unit;
}

export function formatterFor(language: Language): Formatter {
  const locale = locales[language];
  const number = (value: number, digits = 2) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const stepped = (value: number, steps: typeof byteSteps, smallest: number) => {
    const step = steps.find(([from]) => Math.abs(value) >= from) ?? steps[steps.length - 1];
    if (step === undefined) return number(value);
    const scaled = value / (step[0] === 0 ? smallest : step[0]);
    return `${number(scaled, scaled < 10 ? 2 : 1)}\u00a0${unitWord(language, step, scaled)}`;
  };
  const dollars = (amount: number, digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'USD',
      minimumFractionDigits: Math.min(2, digits),
      maximumFractionDigits: digits,
    }).format(amount);
  return {
    language,
    number,
    percent: (ratio, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(
        ratio,
      ),
    usd: (amount) => {
      const size = Math.abs(amount);
      if (size > 0 && size < 0.005) return `<\u00a0${dollars(0.01, 2)}`;
      return size >= 1_000 ? dollars(amount, 0) : dollars(amount, 2);
    },
    price: (amount) => dollars(amount, 9),
    bytes: (size) => stepped(size, byteSteps, 1),
    seconds: (duration) => stepped(duration, secondSteps, 1e-3),
    rate: (perSecond) => stepped(perSecond, rateSteps, 1 / 86_400),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}
