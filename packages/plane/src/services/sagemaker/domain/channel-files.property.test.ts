import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelFile } from './channel-files.ts';

const key = fc
  .array(fc.constantFrom('a', 'b.csv', '..', '.', '', '\0', '...', ' ', 'é'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((segments) => segments.join('/'));

test('no key of any prefix leads out of its channel', () => {
  fc.assert(
    fc.property(key, fc.nat(), (text, cut) => {
      const file = channelFile(text.slice(0, cut % (text.length + 1)), text);
      if (file.kind !== 'file') return;
      const path = posix.normalize(posix.join('/channel', file.path));
      expect(path.startsWith('/channel/')).toBe(true);
      expect(path).toBe(`/channel/${file.path}`);
    }),
  );
});

test.each([
  ['data/train/', 'data/train/a.csv', 'a.csv'],
  ['data/train', 'data/train/a.csv', 'a.csv'],
  ['data/train', 'data/train/deep/a.csv', 'deep/a.csv'],
  ['data/train.csv', 'data/train.csv', 'train.csv'],
  ['data/tr', 'data/train/a.csv', 'train/a.csv'],
  ['', 'data/a.csv', 'data/a.csv'],
  ['data/', 'data//a.csv', 'a.csv'],
])('under the prefix %j the key %j is %j', (prefix, name, path) => {
  expect(channelFile(prefix, name)).toEqual({ kind: 'file', path });
});
