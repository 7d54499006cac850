import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Events that never stop are cleaned by a streaming job, which Glue runs without a cluster. */
export const streamedData: Guideline = {
  id: 'DP-13 streamed data',
  reads: ['data.sources', 'data.cadence'],
  basis: 'stated',
  weigh(option, { need }) {
    const isStreamed = (need.data?.sources ?? []).includes('stream');
    if (option.service !== 'glue' || !isStreamed || need.data?.cadence !== 'continuous')
      return undefined;
    return { points: 60, statement: say('stream-by-glue', {}), facts: page('glue', 'workers') };
  },
};
