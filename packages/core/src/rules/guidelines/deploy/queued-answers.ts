import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Large payloads and long work are queued; small quick ones should not be. */
export const queuedAnswers: Guideline = {
  id: 'DM-02 queued answers',
  reads: ['deployment.payload', 'deployment.processingTime', 'deployment.latency'],
  basis: 'stated',
  weigh(option, { workload }) {
    if (option.service !== 'endpoint-async' || option.decision !== 'real-time') return undefined;
    const { payloadBytes, processingSeconds } = workload.serving;
    const isLong = payloadBytes.high > 25e6 || processingSeconds.high > 60;
    const facts = page('endpoint-async', 'queue');
    return isLong
      ? { points: 5, statement: say('queue-for-large', {}), facts }
      : { points: -3, statement: say('fits-less', {}), facts };
  },
};
