import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisions } from '#decisions/decisions.ts';
import type { Need } from '#needs/need.ts';
import { preferences } from '#needs/vocabulary.ts';
import type { Lever } from '#sensitivity/lever.ts';
import { levers } from '#sensitivity/levers.ts';
import { solve } from '#solve/solve.ts';
import { Solver } from '#solve/solver.ts';
import { weightsOf } from '#solve/weights.ts';
import { anyNeed } from '../../test/needs.ts';
import { marketOf } from '../../test/situations.ts';

const answersTo = (lever: Lever, need: Need) =>
  lever.kind === 'number'
    ? lever.samples.map((value) => lever.apply(need, value))
    : lever.words.map((word) => lever.apply(need, word));

const preference = fc.constantFrom(...preferences);

function fromScratch(need: Need, prefer: (typeof preferences)[number]) {
  const { clusters } = solve(need, { marketOf, weights: weightsOf[prefer] });
  const parts = clusters.flatMap(({ best }) => [...(best?.parts ?? [])]);
  return new Map(parts.map(([id, { option }]) => [id, option.service]));
}

test('what a moved need gets is what it would get from scratch', () => {
  fc.assert(
    fc.property(anyNeed, preference, fc.nat(), (need, prefer, seed) => {
      const solver = new Solver(need, { marketOf, weights: weightsOf[prefer] });
      expect(solver.verdict(need).untouched).toBe(true);
      const moved = levers.flatMap((lever) => answersTo(lever, need));
      for (const other of moved.filter((_, index) => (index + seed) % 7 === 0)) {
        expect(solver.verdict(other).services).toEqual(fromScratch(other, prefer));
      }
    }),
    { numRuns: 12 },
  );
});

test('two moves at once are followed as well', () => {
  fc.assert(
    fc.property(anyNeed, anyNeed, preference, (one, other, prefer) => {
      const solver = new Solver(one, { marketOf, weights: weightsOf[prefer] });
      expect(solver.verdict(other).services).toEqual(fromScratch(other, prefer));
    }),
    { numRuns: 40 },
  );
});

test('one choice asked for alone is the one of the whole plan', () => {
  fc.assert(
    fc.property(anyNeed, anyNeed, preference, (one, other, prefer) => {
      const solver = new Solver(one, { marketOf, weights: weightsOf[prefer] });
      const { services } = solver.verdict(other);
      for (const { id } of decisions) {
        const verdict = solver.verdict(other);
        expect(verdict.serviceFor(id)).toBe(services.get(id));
        expect(verdict.allows(id, services.get(id) ?? '')).toBe(services.has(id));
      }
    }),
    { numRuns: 10 },
  );
});
