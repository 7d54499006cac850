import { looksLikeEmail } from '#inspect/personal/email.ts';
import { looksLikeFrenchNir } from '#inspect/personal/french-nir.ts';
import { looksLikeIban } from '#inspect/personal/iban.ts';
import { looksLikeIpAddress } from '#inspect/personal/ip-address.ts';
import { looksLikePaymentCard } from '#inspect/personal/payment-card.ts';
import { looksLikePhone } from '#inspect/personal/phone.ts';

/** Forms of values that tell personal data, the strictest first: a value has the first form that fits. */
const tests = {
  email: looksLikeEmail,
  iban: looksLikeIban,
  'french-nir': looksLikeFrenchNir,
  'payment-card': looksLikePaymentCard,
  'ip-address': looksLikeIpAddress,
  phone: looksLikePhone,
} as const;

export type PersonalForm = keyof typeof tests;

export const personalForms: readonly PersonalForm[] = [
  'email',
  'iban',
  'french-nir',
  'payment-card',
  'ip-address',
  'phone',
];

/** No personal form is longer; keeps a text of megabytes away from the patterns. */
const longest = 320;

export function personalFormOf(value: string): PersonalForm | undefined {
  if (value.length > longest) return undefined;
  const trimmed = value.trim();
  return personalForms.find((form) => tests[form](trimmed));
}

/** Share of the values that have each form. */
export function formShares(
  values: readonly string[],
): Readonly<Partial<Record<PersonalForm, number>>> {
  const counts = new Map<PersonalForm, number>();
  for (const value of values) {
    const form = personalFormOf(value);
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].map(([form, count]) => [form, count / values.length]));
}
