import { say } from '#messages/statement.ts';
import type { Constraint } from '#rules/rule.ts';

/** Burstable machines slow down when their credits end: not for answers that somebody waits for. */
export const steadyPerformance: Constraint = {
  id: 'DM-05 burstable',
  reads: ['deployment.latency', 'deployment.traffic'],
  basis: 'heuristic',
  check(option) {
    const type = option.sizing.instanceType ?? '';
    const isServing = option.decision === 'real-time' || option.decision === 'batch';
    return isServing && /^ml\.t\d/u.test(type)
      ? { statement: say('burstable', { type }) }
      : undefined;
  },
};
