import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Idle for more than half of the time (threshold of rule DM-03). */
const idleEnough = 0.5;

/** Steady traffic suits instances; pauses suit what costs nothing while idle. */
export const trafficPattern: Guideline = {
  id: 'DM-03 traffic pattern',
  reads: ['deployment.traffic.mean', 'deployment.traffic.idleShare', 'deployment.traffic.shape'],
  basis: 'stated',
  weigh(option, { workload }) {
    const { idleShare, meanRate } = workload.serving;
    if (option.decision !== 'real-time') return undefined;
    const isIdle = idleShare > idleEnough;
    if (option.service === 'endpoint-realtime' && !isIdle) {
      const statement = say('sustained-traffic', { rate: meanRate.expected });
      return { points: 1, statement, facts: page('endpoint-realtime', 'sustained') };
    }
    if (option.service === 'endpoint-serverless' && !isIdle) {
      return {
        points: idleShare === 0 ? -20 : -2,
        statement: say('traffic-without-pauses', {}),
        facts: page('endpoint-serverless', 'intermittent'),
      };
    }
    if (option.service !== 'endpoint-serverless') return undefined;
    const statement = say('idle-most-of-the-day', { idle: idleShare });
    return { points: 2, statement, facts: page('endpoint-serverless', 'intermittent') };
  },
};
