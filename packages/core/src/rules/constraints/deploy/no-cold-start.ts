import { coldStartSeconds } from '#cost/answer-time.ts';
import { say } from '#messages/statement.ts';
import { abilityOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** Faster answers than this cannot stand a start from nothing (threshold of rule DM-03). */
const coldStartAllowedFromSeconds = 1;

/** Pauses in the traffic and a tight deadline exclude what is unloaded while idle. */
export const noColdStart: Constraint = {
  id: 'DM-03 cold start',
  reads: ['deployment.latency', 'deployment.traffic.idleShare', 'deployment.traffic.shape'],
  basis: 'heuristic',
  check(option, { need, workload }) {
    const seconds = need.deployment?.latency?.low;
    const { idleShare } = workload.serving;
    if (seconds === undefined || seconds >= coldStartAllowedFromSeconds || idleShare === 0)
      return undefined;
    if (option.decision !== 'real-time') return undefined;
    const ability = abilityOf(option, 'staysWarm');
    if (ability?.value !== false) return undefined;
    return {
      statement: say('cold-start', { seconds: coldStartSeconds, limit: seconds }),
      facts: ability.facts,
    };
  },
};
