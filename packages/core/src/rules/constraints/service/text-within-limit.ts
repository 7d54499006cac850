import { say } from '#messages/statement.ts';
import { citation, entryOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** A text that is answered at once must fit into one call. */
export const textWithinLimit: Constraint = {
  id: 'PF-07 length',
  reads: ['deployment.payload', 'data.fileSize', 'problem.task'],
  basis: 'stated',
  check(option, { need, workload }) {
    const limits = entryOf(option)?.limits.textMaxBytes;
    const limit = limits?.value[need.problem.task];
    const bytes = (need.deployment?.payload ?? need.data?.fileSize)?.high;
    if (limits === undefined || limit === undefined || bytes === undefined) return undefined;
    if (!workload.serving.isRealTime || bytes <= limit) return undefined;
    const facts = [citation(`${option.service}.textMaxBytes`, limits)];
    return { statement: say('payload-over-limit', { bytes, limit }), facts };
  },
};
