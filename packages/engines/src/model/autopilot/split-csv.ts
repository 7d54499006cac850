/** A field, quoted or plain, and what ends it. What stands behind a closing quote belongs to nothing. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"[^,\r\n]*|([^,\r\n]*))(,|\r\n|[\r\n]|$)/y;

/**
 * Records of a CSV text as RFC 4180 has them: quoted fields may hold separators, line breaks and doubled quotes.
 * Empty lines are no records. Undefined when a quote is left open.
 */
export function splitCsv(text: string): readonly (readonly string[])[] | undefined {
  const records: string[][] = [];
  let fields: string[] = [];
  for (const { value, end } of fieldsOf(text)) {
    if (value === undefined) return undefined;
    fields.push(value);
    if (end === ',') continue;
    if (fields.length > 1 || fields[0] !== '') records.push(fields);
    fields = [];
  }
  return records;
}

interface Field {
  /** Undefined for a quote that is left open. */
  readonly value: string | undefined;
  /** A comma, a line end, or nothing at the end of the text. */
  readonly end: string;
}

function* fieldsOf(text: string): Generator<Field> {
  const pattern = new RegExp(FIELD);
  for (;;) {
    const [, quoted, plain = '', end = ''] = pattern.exec(text) ?? [];
    const value = quoted?.replaceAll('""', '"') ?? plain.trim();
    yield { value: plain.startsWith('"') ? undefined : value, end };
    if (end === '') return;
  }
}
