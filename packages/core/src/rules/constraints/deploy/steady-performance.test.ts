import { expect, test } from 'vitest';
import { steadyPerformance } from '#rules/constraints/deploy/steady-performance.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses burstable machines for answers that somebody waits for', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(steadyPerformance.check(option, situation))).toBe('burstable');
});
