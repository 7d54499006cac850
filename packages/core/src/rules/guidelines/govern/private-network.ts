import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Confidential data, or the wish for it, puts jobs and endpoints into a VPC. */
export const privateNetwork: Guideline = {
  id: 'SE-01 network',
  reads: ['deployment.vpcOnly', 'deployment.networkIsolation', 'data.sensitivity'],
  basis: 'stated',
  weigh(option, { need, workload }) {
    if (option.decision !== 'network') return undefined;
    const isAsked = need.deployment?.vpcOnly === true || need.deployment?.networkIsolation === true;
    if (option.service !== 'vpc') {
      return isAsked || workload.isConfidential
        ? undefined
        : { points: 1, statement: say('vpc-not-needed', {}) };
    }
    const facts = page('vpc', 'jobs');
    if (isAsked) return { points: 100, statement: say('vpc-asked', {}), facts };
    return workload.isConfidential
      ? { points: 20, statement: say('vpc-for-sensitive', {}), facts }
      : undefined;
  },
};
