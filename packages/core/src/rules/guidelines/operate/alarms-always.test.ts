import { expect, test } from 'vitest';
import { alarmsAlways } from '#rules/guidelines/operate/alarms-always.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours alarms in every plan', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'observability/cloudwatch');
  expect(codeOf(alarmsAlways.weigh(option, situation))).toBe('alarms-always');
});
