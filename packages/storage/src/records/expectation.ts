import { assertNever } from '@slipway/base';
import { type Change, type Expectation, RecordConflict } from './port.ts';

/** What an adapter tells of its state while it tests expectations. */
export interface RecordState {
  /** Zero when the key is absent. */
  version(table: string, key: string): number;
  hasAny(table: string, prefix: string): boolean;
}

/** The first expectation that does not hold, as the error that rejects the commit. */
export function findConflict(
  changes: readonly Change[],
  state: RecordState,
): RecordConflict | undefined {
  for (const change of changes) {
    if (change.kind === 'check-none') {
      const { table, prefix } = change;
      if (state.hasAny(table, prefix)) {
        return new RecordConflict({ table, key: prefix, expect: { kind: 'absent' } });
      }
    } else if (change.expect) {
      const { table, key, expect } = change;
      if (!holds(expect, state.version(table, key))) {
        return new RecordConflict({ table, key, expect });
      }
    }
  }
  return undefined;
}

function holds(expect: Expectation, version: number): boolean {
  switch (expect.kind) {
    case 'absent':
      return version === 0;
    case 'present':
      return version > 0;
    case 'version':
      return version === expect.version;
    default:
      return assertNever(expect);
  }
}
