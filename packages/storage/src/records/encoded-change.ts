import { EncodedJson } from './encoded-json.ts';
import type { Change } from './port.ts';

/** A change with its value as JSON text: encoded when the commit is called, so that later edits of the value do not count. */
export type EncodedChange =
  | { readonly kind: 'put'; readonly table: string; readonly key: string; readonly json: string }
  | { readonly kind: 'delete'; readonly table: string; readonly key: string };

/** Throws a `TypeError` for a value that JSON cannot hold and for a key that UTF-8 cannot. */
export function encodeChanges(changes: readonly Change[]): readonly EncodedChange[] {
  return changes.flatMap((change): EncodedChange[] => {
    const { kind, table } = change;
    if (kind === 'delete') return [{ kind, table, key: change.key }];
    if (kind === 'put') return [{ kind, table, key: change.key, json: encodeValue(change) }];
    return [];
  });
}

/** The value of a put as JSON text; throws as `encodeChanges` does. */
export function encodeValue({ table, key, value }: Extract<Change, { kind: 'put' }>): string {
  if (!key.isWellFormed()) throw new TypeError(`a key of ${table} holds half of a surrogate pair`);
  if (value instanceof EncodedJson) return value.json;
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new TypeError(`the value of ${table}/${key} is not JSON`);
  return json;
}
