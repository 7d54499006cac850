const signs = /^[+\d(][\d\s().\-/]{7,19}$/;
const grouped = /^\d{3}[-. ]\d{3}[-. ]\d{4}$/;

/**
 * A telephone number as people write it: with its country, with the leading zero or in groups. Bare digits alone could
 * be anything and are none. Lengths after ITU-T E.164 (at most 15 digits).
 */
export function looksLikePhone(value: string): boolean {
  if (!signs.test(value)) return false;
  const digits = value.replaceAll(/\D/g, '');
  if (digits.length < 9 || digits.length > 15) return false;
  if (value.startsWith('+') || value.startsWith('(')) return true;
  return grouped.test(value) || /^0[1-9]/.test(value) || /^00[1-9]/.test(value);
}
