import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { enginePackages } from '#engine-packages.ts';
import { inspectData } from '#inspect-data.ts';
import { csv, inFolder, installedEngines } from '#testing/look-at.ts';

test('a stop interrupts a running query and leaves nothing behind', async () => {
  await inFolder(
    { 'big.csv': csv('a,b,c', 400_000, (at) => `${at},v${at % 1000},${at}.5`) },
    async (location) => {
      const stop = new AbortController();
      const look = inspectData({
        location,
        engines: installedEngines,
        signal: stop.signal,
        onProgress: ({ step }) => {
          if (step === 'table') stop.abort();
        },
      });
      await expect(look).rejects.toMatchObject({ code: 'INSPECT_ABORTED' });
    },
  );
});

test('the versions that are obtained are those of the manifest', () => {
  const manifest: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
  );
  for (const { name, version } of Object.values(enginePackages)) {
    expect(manifest).toMatchObject({ dependencies: { [name]: version } });
  }
});
