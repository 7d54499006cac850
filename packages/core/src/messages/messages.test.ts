import { expect, test } from 'vitest';
import { serviceIds } from '#catalog/service-id.ts';
import { englishAsks } from '#messages/en/asks.ts';
import { englishLabels } from '#messages/en/labels.ts';
import { englishNames } from '#messages/en/names.ts';
import { englishWords } from '#messages/en/words.ts';
import { en } from '#messages/en.ts';
import { frenchAsks } from '#messages/fr/asks.ts';
import { frenchLabels } from '#messages/fr/labels.ts';
import { frenchNames } from '#messages/fr/names.ts';
import { frenchWords } from '#messages/fr/words.ts';
import { fr } from '#messages/fr.ts';
import { tasks } from '#needs/vocabulary.ts';
import { booleans } from '#sensitivity/lever.ts';
import { levers } from '#sensitivity/levers.ts';

test('both languages have the same sentences', () => {
  expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
});

test('every service has a name, and every asked field a question, in both languages', () => {
  const named = [...serviceIds, 'none'].sort();
  expect([...englishNames.keys()].sort()).toEqual(named);
  expect([...frenchNames.keys()].sort()).toEqual(named);
  expect([...frenchAsks.keys()]).toEqual([...englishAsks.keys()]);
});

/** Names of products: the same in every language, and known to whoever uses them. */
const names = ['athena', 'emr', 'glue', 'xgboost', 'lightgbm', 'catboost', 'scikit-learn'].concat(
  ['pytorch', 'tensorflow'],
  [...booleans],
);

test('every word that the interview offers says what it means, in both languages', () => {
  expect([...frenchWords.keys()]).toEqual([...englishWords.keys()]);
  const offered = levers.flatMap((lever) =>
    lever.kind === 'word'
      ? (lever.all ?? lever.words).map((word) => ({ field: lever.field, word }))
      : [],
  );
  const mute = [...offered, ...tasks.map((word) => ({ field: 'problem.task', word }))].filter(
    ({ field, word }) =>
      !names.includes(word) && !englishWords.has(word) && !englishWords.has(`${field} ${word}`),
  );
  expect(mute.filter(({ field }) => field !== 'prefer')).toEqual([]);
});

test('French is written with the spaces and apostrophes of French', () => {
  // Sentences as their source: what stands in `${...}` is put in by the language's own formatter.
  const sentences = Object.values(fr).map((sentence) =>
    String(sentence).replaceAll(/\$\{[^}]*\}/gu, '0'),
  );
  const texts = [
    ...frenchNames.values(),
    ...frenchAsks.values(),
    ...frenchWords.values(),
    ...Object.values(frenchLabels.decisions),
  ];
  const quoted = sentences.flatMap((source) =>
    [...source.matchAll(/=>\s*[`'"]([\s\S]*)[`'"]/gu)].map(([, text]) => text ?? ''),
  );
  expect(quoted.length).toBeGreaterThan(150);
  for (const text of [...quoted, ...texts]) {
    const plain = text.replaceAll(/\\u00a0|\\xA0/giu, '\u00a0');
    expect(plain).not.toMatch(/[^\u00a0] ?[;?!»](?!\/)/u);
    expect(plain).not.toMatch(/ :/u);
    expect(plain).not.toMatch(/[a-zé]'[a-zé]/iu);
  }
});

test('labels of both languages cover the same sections', () => {
  expect(Object.keys(frenchLabels.sections)).toEqual(Object.keys(englishLabels.sections));
});
