import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interruptedTimeFactor, interruptionsPerHour } from '#cost/spot-interruptions.ts';

const hours = fc.double({ min: 0.01, max: 48, noNaN: true });
const rate = fc.double({ min: 1e-9, max: 1, noNaN: true });
const works = fc.tuple(hours, hours, rate);

test('a month of the rate takes the stated share of the machines', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.99, noNaN: true }), (share) => {
      expect(1 - Math.exp(-interruptionsPerHour(share) * 730)).toBeCloseTo(share, 9);
    }),
  );
});

test('more interruptions, longer stretches and slower restarts never take less time', () => {
  fc.assert(
    fc.property(works, fc.double({ min: 1, max: 4, noNaN: true }), ([t, r, l], more) => {
      const base = interruptedTimeFactor({ between: t, restart: r, perHour: l });
      expect(base).toBeGreaterThanOrEqual(1);
      const slack = base * 1e-9;
      const grown = [
        { between: t * more, restart: r, perHour: l },
        { between: t, restart: r * more, perHour: l },
        { between: t, restart: r, perHour: l * more },
      ];
      for (const work of grown)
        expect(interruptedTimeFactor(work)).toBeGreaterThanOrEqual(base - slack);
    }),
  );
});

test('is what a simulation of the same machine takes', () => {
  // One interruption in 4 h on average, saved every 2 h, back after 15 min: (4 + 0.25) (e^0.5 - 1) / 2 = 1.3785.
  const work = { between: 2, restart: 0.25, perHour: 0.25 };
  expect(interruptedTimeFactor(work)).toBeCloseTo(1.3785, 4);
  let seed = 42;
  const chance = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (seed + 0.5) / 2_147_483_648;
  };
  const stretches = 100_000;
  let spent = 0;
  for (let done = 0; done < stretches; done += 1) {
    for (;;) {
      const until = -Math.log(chance()) / work.perHour;
      if (until >= work.between) break;
      spent += until + work.restart;
    }
    spent += work.between;
  }
  const simulated = spent / (stretches * work.between);
  expect(Math.abs(simulated / interruptedTimeFactor(work) - 1)).toBeLessThan(0.02);
});
