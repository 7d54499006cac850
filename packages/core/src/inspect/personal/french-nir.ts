import { remainderOf } from '#inspect/personal/remainder.ts';

const shape = /^[1278]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{8}$/;

/**
 * A French social security number (NIR) with its key: 97 minus the remainder of the first thirteen digits by 97,
 * with 19 for 2A and 18 for 2B. Source: INSEE, definition c1409 (https://www.insee.fr/fr/metadonnees/definition/c1409),
 * 2026-11-25.
 */
export function looksLikeFrenchNir(value: string): boolean {
  const compact = value.replaceAll(' ', '').toUpperCase();
  if (!shape.test(compact)) return false;
  const digits = compact.replace('2A', '19').replace('2B', '18');
  return 97 - remainderOf(digits.slice(0, 13), 97) === Number(digits.slice(13));
}
