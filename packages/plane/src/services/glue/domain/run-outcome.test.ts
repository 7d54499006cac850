import { expect, test } from 'vitest';
import { outcomeOf, type ProcessEnd } from './run-outcome.ts';

function end(more: Partial<ProcessEnd>): ProcessEnd {
  return {
    kind: 'ended',
    reason: 'exit',
    endedAt: 1,
    isStopWanted: false,
    failureText: undefined,
    timeoutMinutes: 2,
    ...more,
  };
}

test.each([
  [{ exitCode: 0 }, { state: 'SUCCEEDED' }],
  [
    { exitCode: 1, failureText: 'NameError: x\n' },
    { state: 'FAILED', error: 'NameError: x' },
  ],
  [{ exitCode: 1 }, { state: 'FAILED', error: 'Command failed with exit code 1.' }],
  [
    { reason: 'timeout' },
    { state: 'TIMEOUT', error: 'Job run exceeded its timeout of 2 minutes.' },
  ],
  [{ reason: 'stopped', isStopWanted: true }, { state: 'STOPPED' }],
  [{ exitCode: 0, isStopWanted: true }, { state: 'STOPPED' }],
] as const)('%o', (given, expected) => {
  expect(outcomeOf(end(given))).toEqual(expected);
});

test('a plane that stopped, a process that was lost and one that was killed are told apart', () => {
  expect(outcomeOf(end({ reason: 'stopped' })).error).toContain('plane was stopped');
  expect(outcomeOf(end({ reason: 'lost' })).error).toContain('was lost');
  expect(outcomeOf(end({ exitCode: 137 })).error).toContain('out of memory');
});
