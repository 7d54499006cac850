import { expect, test } from 'vitest';
import { automlOnDemand } from '#rules/couplings/automl-on-demand.ts';
import { codeOf, optionIn, situationFrom } from '../../../test/situations.ts';

const situation = situationFrom('');
const method = optionIn(situation, 'training-method/autopilot');
const beside = (path: string) =>
  codeOf(
    automlOnDemand.check(
      optionIn(situation, path),
      new Map([['training-method' as const, method]]),
      situation,
    ),
  );

test('refuses to choose the capacity of AutoML', () => {
  expect(beside('training-purchase/managed-spot')).toBe('automl-buys-itself');
});

test('allows what it takes by itself', () => {
  expect(beside('training-purchase/on-demand')).toBe(undefined);
});
