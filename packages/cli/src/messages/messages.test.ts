import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatterFor } from '@slipway/base';
import { expect, test } from 'vitest';
import { en } from '#messages/en.ts';
import { failuresEn } from '#messages/failures-en.ts';
import { failuresFr } from '#messages/failures-fr.ts';
import { fr } from '#messages/fr.ts';

const sample = new Proxy({}, { get: (_, name) => `<${String(name)}>` });

test.each([
  ['en', failuresEn],
  ['fr', failuresFr],
] as const)('every failure is as it was reviewed (%s)', async (language, catalogue) => {
  const format = formatterFor(language);
  const lines = Object.entries(catalogue).map(([code, message]) => {
    const { text, hint } = message(sample, format);
    return `${code}\n  ${text}\n  > ${hint}\n`;
  });
  await expect(lines.join('\n')).toMatchFileSnapshot(`golden/failures.${language}.txt`);
});

/** Every sentence of the catalogue, those with parameters filled in. */
function frenchTexts(): readonly string[] {
  const format = formatterFor('fr');
  const plain = Object.values(fr).flatMap((value) => {
    if (typeof value === 'function') return [value(sample as never, format)];
    return typeof value === 'string' ? [value] : Object.values(value);
  });
  const failures = Object.values(failuresFr).flatMap((message) => {
    const { text, hint } = message(sample, format);
    return [text, hint];
  });
  return [...plain, ...failures];
}

test('French sentences keep French typography', () => {
  const wrong = frenchTexts().filter(
    (text) => / [:;?!»%]/u.test(text) || /« /u.test(text) || text.includes("'"),
  );
  expect(wrong).toEqual([]);
});

test('no sentence was left in English', () => {
  const same = Object.entries(en).filter(
    ([id, text]) => typeof text === 'string' && text === fr[id as keyof typeof fr],
  );
  const names = same.map(([id]) => id).sort();
  expect(names).toEqual(['argumentsTitle', 'doctorNode', 'doctorPython', 'flagsTitle']);
});

test('every failure that can reach a person has a sentence', () => {
  const packages = join(import.meta.dirname, '../../..');
  const files = globSync(
    '{base,core,engines,inspect,plane,storage,prices,rehearse,cli}/src/**/*.ts',
    {
      cwd: packages,
    },
  );
  const sources = files.filter((file) => !file.endsWith('.test.ts'));
  const codes = sources.flatMap((file) => {
    const text = readFileSync(join(packages, file), 'utf8');
    return [
      ...text.matchAll(/code: '((?:CLI|PRICES|INSPECT|REHEARSE|PLANE|ENGINE)_[A-Z_]+)'/g),
    ].map(([, code]) => code);
  });
  const known: readonly string[] = Object.keys(failuresEn);
  expect(codes.filter((code) => code !== undefined && !known.includes(code))).toEqual([]);
});
