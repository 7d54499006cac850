import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '#sources/folder-source.ts';
import { inFolder, lookAt, lookAtFiles } from '#testing/look-at.ts';

test('follows links once and tells of loops and dead ends', async () => {
  await inFolder(
    { 'a/x.csv': 'a\n1\n', '.hidden/y.csv': 'b\n2\n', _SUCCESS: '' },
    async (folder) => {
      symlinkSync(folder, join(folder, 'a', 'up'));
      symlinkSync('nowhere', join(folder, 'dead'));
      symlinkSync('self', join(folder, 'self'));
      mkdirSync(join(folder, 'b'));
      symlinkSync(join(folder, 'a'), join(folder, 'b', 'again'));
      const { files, problems } = await openFolder(folder);
      expect(files.map(({ name }) => name)).toEqual(['a/x.csv']);
      expect(problems.map(({ code, file }) => [code, file]).toSorted()).toEqual([
        ['link-loop', 'a/up'],
        ['link-loop', 'b/again'],
        ['link-loop', 'self'],
        ['unreadable', 'dead'],
      ]);
    },
  );
});

test('refuses a place that is not there, and one with nothing in it', async () => {
  await expect(lookAt('/nowhere/at/all')).rejects.toMatchObject({ code: 'INSPECT_NOT_FOUND' });
  await expect(lookAtFiles({})).rejects.toMatchObject({ code: 'INSPECT_NOTHING' });
});

test('refuses a target that no table has', async () => {
  await expect(lookAtFiles({ 'a.csv': 'x,y\n1,2\n' }, 'z')).rejects.toMatchObject({
    code: 'INSPECT_TARGET',
    params: { column: 'z', known: 'x, y' },
  });
});
