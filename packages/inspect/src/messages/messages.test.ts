import { expect, test } from 'vitest';
import { en } from '#messages/en.ts';
import { fr } from '#messages/fr.ts';

/** What a catalogue holds, its depth made flat. */
function texts(value: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    typeof each === 'object' && each !== null
      ? texts(each, `${path}${key}.`)
      : [[`${path}${key}`, each] as const],
  );
}

/** Words that both languages spell alike, and the closed lists of a need. */
const alike = [
  'columnHead.type',
  'labels.classes',
  'types.date',
  'certainty.possible',
  'verdicts.even',
  'draft.modes',
  'draft.monitoring',
  'draft.skills',
  'draft.sensitivityUnknown',
];

test('no sentence was left in English', () => {
  const french = new Map(texts(fr));
  const same = texts(en).filter(
    ([path, text]) => typeof text === 'string' && french.get(path) === text,
  );
  expect(same.map(([path]) => path).filter((path) => !alike.includes(path))).toEqual([]);
});
