import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisions } from '#decisions/decisions.ts';
import type { Need } from '#needs/need.ts';
import { chosenFor } from '#sensitivity/chosen.ts';
import * as numbers from '#sensitivity/number-levers.ts';
import * as words from '#sensitivity/word-levers.ts';
import { weightsOf } from '#solve/weights.ts';
import { anyNeed } from '../../test/needs.ts';
import { marketOf } from '../../test/situations.ts';

const means = { marketOf, weights: weightsOf.balanced };

function moved(
  need: Need,
): readonly { readonly need: Need; readonly clusters: readonly string[] }[] {
  const byNumber = Object.values(numbers).flatMap((lever) =>
    [lever.from, Math.sqrt(lever.from * lever.to), lever.to].map((value) => ({
      need: lever.apply(need, value),
      clusters: lever.clusters,
    })),
  );
  const byWord = Object.values(words).flatMap((lever) =>
    lever.words.map((word) => ({ need: lever.apply(need, word), clusters: lever.clusters })),
  );
  return [...byNumber, ...byWord];
}

test('a lever moves only the clusters that it names', () => {
  fc.assert(
    fc.property(anyNeed, (need) => {
      const before = chosenFor(need, means);
      for (const { need: other, clusters } of moved(need)) {
        const after = chosenFor(other, means);
        const changed = decisions.filter(({ id }) => before.get(id) !== after.get(id));
        for (const { cluster } of changed) expect(clusters).toContain(cluster);
      }
    }),
    { numRuns: 8 },
  );
});

test('reads back what it has put into a need', () => {
  const need: Need = { problem: { task: 'regression' } };
  for (const lever of Object.values(numbers)) {
    expect(lever.read(lever.apply(need, 7))).toBe(7);
  }
  for (const lever of Object.values(words)) {
    const [word = ''] = lever.words;
    expect(lever.read(lever.apply(need, word))).toBe(word);
  }
});
