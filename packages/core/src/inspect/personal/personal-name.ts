import { columnWords } from '#inspect/column-words.ts';

export const personalKinds = [
  'name',
  'email',
  'phone',
  'address',
  'birth',
  'official-number',
  'account-number',
  'network-address',
  'place',
  'sensitive',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Words of column names, English and French, accents taken off; `a b` means both words side by side. */
const names: Readonly<Record<PersonalKind, readonly string[]>> = {
  name: [
    'first name',
    'firstname',
    'last name',
    'lastname',
    'full name',
    'fullname',
    'surname',
    'given name',
    'family name',
    'maiden name',
    'customer name',
    'patient name',
    'user name',
    'username',
    'nom',
    'prenom',
    'nom famille',
    'patronyme',
  ],
  email: ['email', 'e mail', 'mail', 'courriel'],
  phone: ['phone number', 'phone', 'telephone', 'mobile', 'cell', 'portable', 'tel', 'fax'],
  address: ['address', 'street', 'adresse', 'rue', 'postal address'],
  birth: ['birth', 'birthday', 'birthdate', 'dob', 'naissance', 'date naissance'],
  'official-number': [
    'ssn',
    'social security',
    'nir',
    'passport',
    'passeport',
    'tax id',
    'national id',
    'nino',
    'siren',
    'licence number',
    'license number',
  ],
  'account-number': [
    'iban',
    'rib',
    'card number',
    'credit card',
    'account number',
    'numero compte',
    'numero carte',
  ],
  'network-address': ['ip', 'ip address', 'mac address', 'device id', 'user agent', 'cookie'],
  place: [
    'latitude',
    'longitude',
    'lat',
    'lng',
    'lon',
    'gps',
    'zip',
    'zipcode',
    'postcode',
    'postal code',
    'code postal',
  ],
  sensitive: [
    'religion',
    'ethnicity',
    'ethnic',
    'race',
    'disease',
    'diagnosis',
    'diagnostic',
    'medication',
    'health',
    'sante',
    'maladie',
    'hiv',
    'sexual orientation',
    'political',
    'syndicat',
    'union member',
    'genetic',
    'biometric',
    'handicap',
    'disability',
    'pathologie',
  ],
};

/** Kind of personal data that a column's name speaks of, with the words that say so. */
export function personalKindOfName(
  name: string,
): { readonly kind: PersonalKind; readonly words: string } | undefined {
  const padded = ` ${columnWords(name).join(' ')} `;
  for (const kind of personalKinds) {
    const words = names[kind].find((each) => padded.includes(` ${each} `));
    if (words !== undefined) return { kind, words };
  }
  return undefined;
}
