import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsContract } from './contract.ts';
import { type Change, RecordConflict, type Records } from './port.ts';
import { openRemoteRecords } from './remote.ts';
import { fromRemote, toRemote } from './remote-change.ts';
import { openSqliteRecords } from './sqlite.ts';

describe('openRemoteRecords', () => {
  let dir = '';
  let files = 0;
  const opened: Records[] = [];
  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'slipway-remote-'));
  });
  afterAll(async () => {
    await Promise.all(opened.map((records) => records.close()));
    rmSync(dir, { recursive: true, force: true });
  });

  /** The owner of a file, and another reader of it whose changes go the way that they go between processes. */
  function openBoth() {
    files += 1;
    const file = path.join(dir, `${files}.sqlite`);
    const owner = openSqliteRecords(file);
    const commit = async (changes: readonly Change[]) =>
      owner.commit(fromRemote(structuredClone(toRemote(changes))));
    const remote = openRemoteRecords(file, { commit });
    opened.push(owner, remote);
    return { owner, remote };
  }

  const put = (key: string, value: unknown): Change => ({ kind: 'put', table: 't', key, value });

  recordsContract(() => {
    const { owner, remote } = openBoth();
    return {
      get(...asked) {
        remote.refresh();
        return remote.get(...asked);
      },
      list: (...asked) => remote.list(...asked),
      commit: (changes) => remote.commit(changes),
      close: () => owner.close(),
    };
  });

  it('keeps what it read until it is told to look again, and then sees every commit', async () => {
    const { owner, remote } = openBoth();
    await owner.commit([put('a', 1)]);
    remote.refresh();
    expect(remote.get('t', 'a')?.value).toBe(1);
    expect(remote.get('t', 'b')).toBeUndefined();
    for (let value = 2; value < 50; value += 1) {
      await owner.commit([put('a', value), put('b', { value })]);
      remote.refresh();
      expect(remote.get('t', 'a')?.value).toBe(value);
      expect(remote.get('t', 'b')?.value).toEqual({ value });
    }
    await owner.commit([{ kind: 'delete', table: 't', key: 'a' }]);
    remote.refresh();
    expect(remote.get('t', 'a')).toBeUndefined();
  });

  it('learns from a conflict what another one wrote', async () => {
    const { owner, remote } = openBoth();
    await owner.commit([put('a', 1)]);
    remote.refresh();
    const { version } = remote.get('t', 'a') ?? {};
    await owner.commit([put('a', 2)]);
    const expected = { kind: 'version', version: version ?? 0 } as const;
    const late = remote.commit([{ kind: 'put', table: 't', key: 'a', value: 3, expect: expected }]);
    await expect(late).rejects.toBeInstanceOf(RecordConflict);
    remote.refresh();
    expect(remote.get('t', 'a')).toEqual({ key: 'a', value: 2, version: 2 });
  });

  it('cannot be opened where nobody has the records open', () => {
    const open = () =>
      openRemoteRecords(path.join(dir, 'missing.sqlite'), { commit: () => Promise.resolve() });
    expect(open).toThrow(expect.objectContaining({ code: 'STORAGE_OPEN_FAILED' }));
  });
});
