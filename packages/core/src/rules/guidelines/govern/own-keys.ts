import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Confidential and personal data gets keys of its own. */
export const ownKeys: Guideline = {
  id: 'SE-01 keys',
  reads: ['data.sensitivity'],
  basis: 'stated',
  weigh(option, { workload }) {
    if (option.decision !== 'encryption') return undefined;
    if (option.service === 'kms') {
      return workload.isSensitive
        ? { points: 5, statement: say('keys-for-sensitive', {}), facts: page('kms', 'keys') }
        : undefined;
    }
    return workload.isSensitive
      ? undefined
      : { points: 1, statement: say('keys-not-needed', {}), facts: page('sse-s3', 'byDefault') };
  },
};
