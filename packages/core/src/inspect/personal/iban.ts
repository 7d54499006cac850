import { remainderOf } from '#inspect/personal/remainder.ts';

const shape = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/;

/** An International Bank Account Number whose check digits are right (ISO 13616, ISO 7064 MOD 97-10). */
export function looksLikeIban(value: string): boolean {
  const compact = value.replaceAll(/[ -]/g, '').toUpperCase();
  if (!shape.test(compact)) return false;
  const moved = compact.slice(4) + compact.slice(0, 4);
  const digits = [...moved].map((sign) => Number.parseInt(sign, 36).toString()).join('');
  return remainderOf(digits, 97) === 1;
}
