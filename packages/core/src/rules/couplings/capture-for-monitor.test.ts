import { expect, test } from 'vitest';
import { captureForMonitor } from '#rules/couplings/capture-for-monitor.ts';
import { codeOf, optionIn, situationFrom } from '../../../test/situations.ts';

const situation = situationFrom('');

function beside(...paths: readonly string[]) {
  const options = paths.map((path) => optionIn(situation, path));
  return new Map(options.map((option) => [option.decision, option]));
}

test('refuses a monitor that would see nothing', () => {
  const option = optionIn(situation, 'monitoring/model-monitor');
  const selection = beside('real-time/endpoint-serverless');
  expect(codeOf(captureForMonitor.check(option, selection, situation))).toBe('captures-nothing');
});

test('allows it beside an endpoint that captures', () => {
  const option = optionIn(situation, 'monitoring/model-monitor');
  const selection = beside('real-time/endpoint-realtime');
  expect(codeOf(captureForMonitor.check(option, selection, situation))).toBe(undefined);
});
