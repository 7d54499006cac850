import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Language } from '@slipway/base';
import { expect, test } from 'vitest';
import { renderPicture } from '#render/render-picture.ts';
import { csv, lookAt, lookAtFiles } from '#testing/look-at.ts';

const plain = (text: string) => text;
const style = { bold: plain, dim: plain, warn: plain };
const languages: readonly Language[] = ['en', 'fr'];

test.each(languages)(
  'the picture of the churn example is as it was reviewed (%s)',
  async (language) => {
    const churn = await lookAt(join(import.meta.dirname, '../../../../examples/churn'));
    const profile = { ...churn.profile, location: 'examples/churn' };
    const text = renderPicture({ ...churn, profile }, { language, style, proposeDraft: true });
    await expect(text).toMatchFileSnapshot(`golden/churn.${language}.txt`);
  },
);

test.each(languages)(
  'fits a screen of 100 columns and 40 lines, whatever the data holds (%s)',
  async (language) => {
    const name = (at: number) => `"column ${at} ${'long '.repeat(30)}"`;
    const header = Array.from({ length: 120 }, (_, at) => name(at)).join(',');
    const row = (index: number) =>
      Array.from({ length: 120 }, (_, at) => `v${(index * at) % 7}`).join(',');
    const found = await lookAtFiles({
      'wide.csv': csv(header, 50, row),
      ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`empty${at}.csv`, ''])),
    });
    const lines = renderPicture(found, { language, style, proposeDraft: true })
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => [...line].length > 100)).toEqual([]);
  },
);

test('refuses to let names and values move the cursor', async () => {
  const found = await lookAtFiles({
    'x\u001b[2Jy.csv': csv('"a\u001b[31m",b', 30, (at) => `"v\u0007\u001b]0;t\u0007",${at}`),
  });
  const text = renderPicture(found, { language: 'en', style, proposeDraft: true });
  expect(stripVTControlCharacters(text)).toBe(text);
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});
