import { memoryRecords } from '@slipway/storage';
import { expect, test } from 'vitest';
import { collection } from './collection.ts';
import { pageOf } from './page.ts';

const scope = { accountId: '000000000000', region: 'us-east-1' };

test('names with slashes and percent signs stay apart', async () => {
  const values = collection<string>(memoryRecords(), 'test');
  await values.insert({ scope, path: ['a/b', 'c'], value: 'one' });
  await values.insert({ scope, path: ['a', 'b/c'], value: 'two' });
  await values.insert({ scope, path: ['a', '%2F'], value: 'three' });
  expect(values.find(scope, ['a/b', 'c'])).toBe('one');
  expect(values.list(scope, ['a'])).toEqual(['three', 'two']);
  expect(values.all().map(({ path }) => path)).toEqual([
    ['a/b', 'c'],
    ['a', '%2F'],
    ['a', 'b/c'],
  ]);
});

test('a name is taken once; regions do not see each other', async () => {
  const values = collection<number>(memoryRecords(), 'test');
  expect(await values.insert({ scope, path: ['x'], value: 1 })).toBe(true);
  expect(await values.insert({ scope, path: ['x'], value: 2 })).toBe(false);
  expect(values.find({ ...scope, region: 'eu-west-3' }, ['x'])).toBeUndefined();
  expect(await values.update({ scope, path: ['x'] }, (value) => value + 1)).toBe(2);
  expect(await values.update({ scope, path: ['y'] }, (value) => value + 1)).toBeUndefined();
});

test('removals take what lies below and nothing beside', async () => {
  const records = memoryRecords();
  const values = collection<number>(records, 'test');
  for (const path of [
    ['a', '1'],
    ['a', '2'],
    ['ab', '1'],
  ]) {
    await values.insert({ scope, path, value: 0 });
  }
  await records.commit(values.removals(scope, ['a']));
  expect(values.all().map(({ path }) => path)).toEqual([['ab', '1']]);
});

test('pages go on where they ended, whatever came or went', () => {
  const page = (items: readonly string[], token?: string) =>
    pageOf({ items, position: (item) => item, size: 2, token });
  const first = page(['a', 'b', 'c', 'd']);
  expect(first?.items).toEqual(['a', 'b']);
  expect(page(['a', 'aa', 'c', 'd'], first?.nextToken)?.items).toEqual(['c', 'd']);
  expect(page(['a'])?.nextToken).toBeUndefined();
  expect(page(['a'], 'not a token!')).toBeUndefined();
});
