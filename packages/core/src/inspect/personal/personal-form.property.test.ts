import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formShares, personalFormOf } from '#inspect/personal/personal-form.ts';
import { remainderOf } from '#inspect/personal/remainder.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((each) => each.join(''));

/** An IBAN with the right check digits for any account: ISO 13616 says 98 minus the remainder with 00. */
function ibanOf(country: string, account: string): string {
  const spelled = [...`${account}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `${country}${String(98 - remainderOf(spelled, 97)).padStart(2, '0')}${account}`;
}

describe('forms of personal values', () => {
  it('finds every IBAN with right check digits, spaced or not', () => {
    fc.assert(
      fc.property(fc.constantFrom('FR', 'DE', 'ES', 'BE'), digits(18), (country, account) => {
        const iban = ibanOf(country, account);
        const spaced = iban.replaceAll(/(.{4})/g, '$1 ').trim();
        expect([personalFormOf(iban), personalFormOf(spaced)]).toEqual(['iban', 'iban']);
      }),
    );
  });

  it('refuses an IBAN with one digit changed', () => {
    fc.assert(
      fc.property(
        digits(18),
        fc.integer({ min: 0, max: 17 }),
        fc.integer({ min: 1, max: 9 }),
        (account, at, plus) => {
          const iban = ibanOf('DE', account);
          const changed = [...iban];
          changed[4 + at] = String((Number(changed[4 + at]) + plus) % 10);
          expect(personalFormOf(changed.join(''))).not.toBe('iban');
        },
      ),
    );
  });

  it('takes any text without failing, and shares stay between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { minLength: 1 }),
        (values) => {
          for (const share of Object.values(formShares(values))) {
            expect(share).toBeGreaterThan(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe('known values', () => {
  it.each([
    ['ada@example.org', 'email'],
    // The example of the ISO 13616 registry for France and for the United Kingdom.
    ['FR14 2004 1010 0505 0001 3M02 606', 'iban'],
    ['GB29NWBK60161331926819', 'iban'],
    ['4111 1111 1111 1111', 'payment-card'],
    ['+33 6 12 34 56 78', 'phone'],
    ['01.23.45.67.89', 'phone'],
    ['(555) 123-4567', 'phone'],
    ['192.168.1.20', 'ip-address'],
    ['2001:db8::1', 'ip-address'],
  ])('%s is like %s', (value, form) => {
    expect(personalFormOf(value)).toBe(form);
  });

  it.each([
    '2024-01-31',
    '10:15:00',
    '2024-01-31 10:15:00',
    '123456789',
    '3.14159265358',
    'a@b',
    '',
    '01/02/2024',
  ])('refuses %s', (value) => {
    expect(personalFormOf(value)).toBeUndefined();
  });

  it('refuses a social security number with a wrong key', () => {
    const number = '1850578006084';
    const key = String(97 - remainderOf(number, 97)).padStart(2, '0');
    expect(personalFormOf(number + key)).toBe('french-nir');
    expect(personalFormOf(`${number}${key === '01' ? '02' : '01'}`)).not.toBe('french-nir');
  });
});
