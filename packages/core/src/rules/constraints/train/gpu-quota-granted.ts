import { say } from '#messages/statement.ts';
import type { Constraint } from '#rules/rule.ts';

/** GPU machines need a quota that the account has. */
export const gpuQuotaGranted: Constraint = {
  id: 'TC-02 quota',
  reads: ['account.gpuQuota'],
  basis: 'stated',
  check(option, { need }) {
    const quota = need.account?.gpuQuota?.high;
    if (quota === undefined || quota >= 1 || !option.sizing.gpuCount) return undefined;
    return { statement: say('gpu-quota', { quota }) };
  },
};
