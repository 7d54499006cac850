import { say } from '#messages/statement.ts';
import type { Coupling } from '#rules/rule.ts';

const onInstances: readonly string[] = [
  'endpoint-realtime',
  'endpoint-async',
  'endpoint-multi-model',
  'inference-components',
];

/** Instances need a count, fixed or followed; what has no instances scales by itself. */
export const scalingFitsEndpoint: Coupling = {
  id: 'AS-04 scaling',
  reads: ['deployment.traffic'],
  basis: 'stated',
  check(option, selection) {
    if (option.decision !== 'scaling') return undefined;
    const endpoint = selection.get('real-time')?.service;
    if (endpoint === undefined) return undefined;
    const hasInstances = onInstances.includes(endpoint);
    if (option.service === 'none')
      return hasInstances ? { statement: say('instances-need-a-count', {}) } : undefined;
    return hasInstances ? undefined : { statement: say('scales-by-itself', {}) };
  },
};
