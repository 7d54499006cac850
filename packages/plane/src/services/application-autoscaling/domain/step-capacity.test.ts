import { expect, test } from 'vitest';
import type { Step, StepScaling } from './scaling-policy.ts';
import { stepCapacity, stepsProblem } from './step-capacity.ts';

// Source of rules and numbers:
// https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html, read 2026-11.

const steps: readonly Step[] = [
  { lower: 0, upper: 10, adjustment: 0 },
  { lower: 10, upper: 20, adjustment: 10 },
  { lower: 20, adjustment: 30 },
];
const rule = (change: Partial<StepScaling>): StepScaling => ({
  kind: 'StepScaling',
  adjustmentType: 'PercentChangeInCapacity',
  steps,
  cooldown: 300,
  ...change,
});

test.each([
  [5, 10],
  [10, 11],
  [19, 11],
  [20, 13],
])('a distance of %d above makes ten instances %d', (distance, wanted) => {
  expect(stepCapacity(rule({}), 10, { distance, isAbove: true })).toBe(wanted);
});

test('below the threshold the upper bound is in', () => {
  const down = rule({
    adjustmentType: 'ChangeInCapacity',
    steps: [
      { lower: -10, upper: 0, adjustment: -1 },
      { upper: -10, adjustment: -3 },
    ],
  });
  expect(stepCapacity(down, 10, { distance: 0, isAbove: false })).toBe(9);
  expect(stepCapacity(down, 10, { distance: -10, isAbove: false })).toBe(7);
  expect(stepCapacity(down, 10, { distance: 1, isAbove: false })).toBeUndefined();
});

test.each([
  [67, 10, 16],
  [50, 1, 2],
  [-66.7, 10, 4],
  [-10, 5, 4],
])('%d percent of %d instances makes %d', (adjustment, capacity, wanted) => {
  const one = rule({ steps: [{ adjustment }] });
  expect(stepCapacity(one, capacity, { distance: 0, isAbove: true })).toBe(wanted);
});

test('a magnitude that is asked for, and an exact capacity', () => {
  const at = { distance: 0, isAbove: true };
  expect(stepCapacity(rule({ steps: [{ adjustment: 10 }], minMagnitude: 2 }), 4, at)).toBe(6);
  const exact = rule({ adjustmentType: 'ExactCapacity', steps: [{ adjustment: 3 }] });
  expect(stepCapacity(exact, 9, at)).toBe(3);
});

test('steps with gaps, overlaps or two open ends are no steps', () => {
  expect(stepsProblem(steps)).toBeUndefined();
  expect(stepsProblem([{ adjustment: 1 }])).toBeUndefined();
  expect(stepsProblem([{ adjustment: 1 }, { lower: 1, adjustment: 1 }])).toBeDefined();
  expect(
    stepsProblem([
      { upper: 1, adjustment: 1 },
      { lower: 2, adjustment: 1 },
    ]),
  ).toBeDefined();
  expect(
    stepsProblem([
      { upper: 3, adjustment: 1 },
      { lower: 2, adjustment: 1 },
    ]),
  ).toBeDefined();
  expect(stepsProblem([{ lower: 3, upper: 2, adjustment: 1 }])).toBeDefined();
});
