import type { Language } from '@slipway/base';

/** Numbers short enough to stand under a tick: `57M`, `57 M`. */
export function compactFor(language: Language): (value: number) => string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-US';
  const format = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  return (value) => format.format(value);
}
