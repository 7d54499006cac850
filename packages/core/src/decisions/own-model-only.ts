import type { Decision } from '#advice/option.ts';
import type { ServiceId } from '#catalog/service-id.ts';

/** A question that only arises for a model of one's own, or for one of these services. */
export function ownModelOnly(decision: Decision, ...also: readonly ServiceId[]): Decision {
  return {
    ...decision,
    options: (situation) => {
      const { approach } = situation.workload;
      return approach === undefined || also.includes(approach) ? decision.options(situation) : [];
    },
  };
}
