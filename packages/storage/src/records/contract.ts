import { expect, it } from 'vitest';
import { type Change, RecordConflict, type Records } from './port.ts';

const put = (key: string, value: unknown = key): Change => ({
  kind: 'put',
  table: 't',
  key,
  value,
});

const keysOf = (records: Records, range?: Parameters<Records['list']>[1]) =>
  records.list('t', range).map(({ key }) => key);

/** One test for each guarantee of `port.ts`; survival (2) is tested by killing, for adapters that promise it. */
export function recordsContract(open: () => Records): void {
  applying(open);
  expecting(open);
  listing(open);
  closing(open);
}

function applying(open: () => Records): void {
  it('applies all changes of a commit', async () => {
    const records = open();
    await records.commit([put('a', { n: 1 }), put('b'), { kind: 'delete', table: 't', key: 'c' }]);
    expect(records.list('t')).toEqual([
      { key: 'a', value: { n: 1 }, version: 1 },
      { key: 'b', value: 'b', version: 1 },
    ]);
    expect(records.get('t', 'a')?.value).toEqual({ n: 1 });
    expect(records.get('other', 'a')).toBeUndefined();
  });

  it('shows nothing of a commit before it is applied, all of it once it has resolved', async () => {
    const records = open();
    const commit = records.commit([put('a')]);
    expect(records.get('t', 'a')).toBeUndefined();
    await commit;
    expect(records.get('t', 'a')?.value).toBe('a');
  });

  it('applies concurrent commits in the order in which they were called', async () => {
    const records = open();
    const values = Array.from({ length: 200 }, (_, index) => index);
    await Promise.all(values.map((value) => records.commit([put('a', value)])));
    expect(records.get('t', 'a')).toEqual({ key: 'a', value: 199, version: 200 });
  });

  it('starts versions at 1, also after a deletion', async () => {
    const records = open();
    await records.commit([put('a')]);
    await records.commit([put('a')]);
    expect(records.get('t', 'a')?.version).toBe(2);
    await records.commit([{ kind: 'delete', table: 't', key: 'a' }]);
    await records.commit([put('a')]);
    expect(records.get('t', 'a')?.version).toBe(1);
  });

  it('keeps the value as it was when the commit was called', async () => {
    const records = open();
    const value = { list: [1] };
    const commit = records.commit([put('a', value)]);
    value.list.push(2);
    await commit;
    expect(records.get('t', 'a')?.value).toEqual({ list: [1] });
  });

  it('refuses a value that is not JSON and a key that UTF-8 cannot hold', async () => {
    const records = open();
    await expect(records.commit([put('a', () => 1)])).rejects.toThrow(TypeError);
    await expect(records.commit([put('a', 1n)])).rejects.toThrow(TypeError);
    await expect(records.commit([put('\ud800')])).rejects.toThrow(TypeError);
    expect(records.list('t')).toEqual([]);
  });
}

function expecting(open: () => Records): void {
  const failing: Record<string, Change> = {
    absent: { ...put('there'), expect: { kind: 'absent' } } as Change,
    present: { kind: 'check', table: 't', key: 'missing', expect: { kind: 'present' } },
    version: { kind: 'delete', table: 't', key: 'there', expect: { kind: 'version', version: 2 } },
    none: { kind: 'check-none', table: 't', prefix: 'the' },
  };
  for (const [name, change] of Object.entries(failing)) {
    it(`refuses a whole commit, and no other, when an expectation fails: ${name}`, async () => {
      const records = open();
      await records.commit([put('there')]);
      const outcomes = await Promise.allSettled([
        records.commit([put('before')]),
        records.commit([put('x'), change]),
        records.commit([put('behind')]),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(outcomes[1]).toMatchObject({ reason: expect.any(RecordConflict) });
      expect(keysOf(records)).toEqual(['before', 'behind', 'there']);
    });
  }

  it('applies a commit whose expectations hold in the state before it', async () => {
    const records = open();
    await records.commit([put('a')]);
    await records.commit([
      { kind: 'check', table: 't', key: 'a', expect: { kind: 'version', version: 1 } },
      { kind: 'delete', table: 't', key: 'a', expect: { kind: 'present' } },
      { kind: 'put', table: 't', key: 'b', value: 1, expect: { kind: 'absent' } },
      { kind: 'check-none', table: 't', prefix: 'b' },
    ]);
    expect(keysOf(records)).toEqual(['b']);
  });

  it('lets one of many writers win that expect the same version', async () => {
    const records = open();
    const claims = Array.from({ length: 20 }, (_, index): Change => {
      return { kind: 'put', table: 't', key: 'a', value: index, expect: { kind: 'absent' } };
    });
    const outcomes = await Promise.allSettled(claims.map((claim) => records.commit([claim])));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(records.get('t', 'a')).toEqual({ key: 'a', value: 0, version: 1 });
  });
}

function listing(open: () => Records): void {
  // Sorted by UTF-8 bytes: U+FFFF stands before U+10000, which UTF-16 order would not do.
  const keys = ['', '\0', 'a', 'a\0', 'a/', 'a/b', 'a0', 'b', 'é', '\u{FFFF}', '\u{10000}'];

  it('lists in the UTF-8 binary order of the keys', async () => {
    const records = open();
    await records.commit([...keys].reverse().map((key) => put(key)));
    expect(keysOf(records)).toEqual(keys);
    expect(keysOf(records, { reverse: true })).toEqual([...keys].reverse());
  });

  it('lists the keys of a range', async () => {
    const records = open();
    await records.commit(keys.map((key) => put(key)));
    expect(keysOf(records, { prefix: 'a' })).toEqual(['a', 'a\0', 'a/', 'a/b', 'a0']);
    expect(keysOf(records, { prefix: 'a', after: 'a' })).toEqual(['a\0', 'a/', 'a/b', 'a0']);
    expect(keysOf(records, { prefix: 'a', after: 'a/', limit: 1 })).toEqual(['a/b']);
    expect(keysOf(records, { prefix: 'a', after: 'b' })).toEqual([]);
    expect(keysOf(records, { from: 'a/', limit: 2 })).toEqual(['a/', 'a/b']);
    expect(keysOf(records, { from: 'a/a', prefix: 'a' })).toEqual(['a/b', 'a0']);
    expect(keysOf(records, { prefix: 'a', reverse: true, limit: 2 })).toEqual(['a0', 'a/b']);
    expect(keysOf(records, { after: '\u{FFFF}' })).toEqual(['\u{10000}']);
    expect(keysOf(records, { prefix: '\u{10000}' })).toEqual(['\u{10000}']);
    expect(keysOf(records, { limit: 0 })).toEqual([]);
  });

  it('keeps tables apart', async () => {
    const records = open();
    await records.commit([put('a'), { kind: 'put', table: 'u', key: 'b', value: 1 }]);
    expect(keysOf(records)).toEqual(['a']);
    expect(records.list('u').map(({ key }) => key)).toEqual(['b']);
  });
}

function closing(open: () => Records): void {
  it('lets the commits end that were called before the closing, and refuses later ones', async () => {
    const records = open();
    const commit = records.commit([put('a')]);
    const closed = records.close();
    await expect(records.commit([put('b')])).rejects.toMatchObject({ code: 'STORAGE_CLOSED' });
    await expect(commit).resolves.toBeUndefined();
    await closed;
  });
}
