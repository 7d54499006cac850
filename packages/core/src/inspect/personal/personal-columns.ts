import type { ColumnProfile } from '#inspect/data-profile.ts';
import { type PersonalForm, personalForms } from '#inspect/personal/personal-form.ts';
import { type PersonalKind, personalKindOfName } from '#inspect/personal/personal-name.ts';

/** A column that likely holds personal data. Never certain: only a person knows what the values are. */
export interface PersonalFinding {
  readonly column: string;
  readonly kind: PersonalKind;
  /** What the values look like, with the share of the sampled ones that do. */
  readonly form?: { readonly form: PersonalForm; readonly share: number };
  /** The words of the name that tell. */
  readonly words?: string;
}

/** Share of the values that must have a form; forms that other numbers have too need more. */
const needed: Readonly<Record<PersonalForm, number>> = {
  email: 0.3,
  iban: 0.3,
  'french-nir': 0.5,
  'payment-card': 0.9,
  'ip-address': 0.6,
  phone: 0.6,
};

const kindOfForm: Readonly<Record<PersonalForm, PersonalKind>> = {
  email: 'email',
  iban: 'account-number',
  'french-nir': 'official-number',
  'payment-card': 'account-number',
  'ip-address': 'network-address',
  phone: 'phone',
};

/** Names that a number or a yes can stand behind: a share of sick people, minutes on the phone. */
const needsText: ReadonlySet<PersonalKind> = new Set(['name', 'email', 'address']);

function findingOf(column: ColumnProfile): PersonalFinding | undefined {
  const form = personalForms.find((each) => (column.forms[each] ?? 0) >= needed[each]);
  const named = personalKindOfName(column.name);
  if (form !== undefined) {
    return {
      column: column.name,
      kind: kindOfForm[form],
      form: { form, share: column.forms[form] ?? 0 },
      ...(named?.kind === kindOfForm[form] ? { words: named.words } : {}),
    };
  }
  if (named === undefined || column.type === 'empty' || column.type === 'boolean') return undefined;
  if (needsText.has(named.kind) && column.type !== 'text' && column.type !== 'nested')
    return undefined;
  // A name or a number of a person has many values; "mobile: yes/no" tells nobody apart.
  const tellsApart = named.kind === 'sensitive' || named.kind === 'birth' || column.distinct > 10;
  return tellsApart ? { column: column.name, kind: named.kind, words: named.words } : undefined;
}

/** Columns that likely hold personal data, in the order of the table. */
export function personalColumns(columns: readonly ColumnProfile[]): readonly PersonalFinding[] {
  return columns.map(findingOf).filter((finding) => finding !== undefined);
}
