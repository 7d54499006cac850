import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Endpoints and jobs report to CloudWatch by themselves; alarms make it useful. */
export const alarmsAlways: Guideline = {
  id: 'MO-00 alarms',
  reads: [],
  basis: 'stated',
  weigh(option) {
    if (option.service !== 'cloudwatch') return undefined;
    return { points: 1, statement: say('alarms-always', {}), facts: page('cloudwatch', 'metrics') };
  },
};
