import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** A promised availability needs instances in two zones. */
export const spareCapacity: Guideline = {
  id: 'DM-05 spare capacity',
  reads: ['deployment.availability', 'deployment.latency'],
  basis: 'heuristic',
  weigh(option, { workload }) {
    if (option.service !== 'endpoint-realtime' || option.decision !== 'real-time') return undefined;
    if (workload.serving.instancesMin < 2) return undefined;
    return {
      points: 2,
      statement: say('spare-instance', {}),
      facts: page('endpoint-realtime', 'sustained'),
    };
  },
};
