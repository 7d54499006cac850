import { encodeValue } from './encoded-change.ts';
import { EncodedJson } from './encoded-json.ts';
import type { Change } from './port.ts';

type Put = Extract<Change, { readonly kind: 'put' }>;

/** A change as it goes from one process to another: the value of a put as JSON text. */
export type RemoteChange = Exclude<Change, Put> | (Omit<Put, 'value'> & { readonly json: string });

/** Throws as `commit` does. */
export function toRemote(changes: readonly Change[]): readonly RemoteChange[] {
  return changes.map((change): RemoteChange => {
    if (change.kind !== 'put') return change;
    const { value: _value, ...rest } = change;
    return { ...rest, json: encodeValue(change) };
  });
}

export function fromRemote(changes: readonly RemoteChange[]): readonly Change[] {
  return changes.map((change): Change => {
    if (change.kind !== 'put') return change;
    const { json, ...rest } = change;
    return { ...rest, value: new EncodedJson(json) };
  });
}
