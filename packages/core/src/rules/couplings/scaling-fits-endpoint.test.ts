import { expect, test } from 'vitest';
import { scalingFitsEndpoint } from '#rules/couplings/scaling-fits-endpoint.ts';
import { codeOf, optionIn, situationFrom } from '../../../test/situations.ts';

const situation = situationFrom('');

function beside(...paths: readonly string[]) {
  const options = paths.map((path) => optionIn(situation, path));
  return new Map(options.map((option) => [option.decision, option]));
}

test('refuses instances without a number of them', () => {
  const option = optionIn(situation, 'scaling/none');
  const selection = beside('real-time/endpoint-realtime');
  expect(codeOf(scalingFitsEndpoint.check(option, selection, situation))).toBe(
    'instances-need-a-count',
  );
});

test('refuses a number for what has no instances', () => {
  const option = optionIn(situation, 'scaling/autoscaling');
  const selection = beside('real-time/endpoint-serverless');
  expect(codeOf(scalingFitsEndpoint.check(option, selection, situation))).toBe('scales-by-itself');
});

test('allows following an endpoint on instances', () => {
  const option = optionIn(situation, 'scaling/autoscaling');
  const selection = beside('real-time/endpoint-realtime');
  expect(codeOf(scalingFitsEndpoint.check(option, selection, situation))).toBe(undefined);
});
