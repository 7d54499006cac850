import { modelsServed } from '#advice/models-served.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

const manyModels = 10;
const tightSeconds = 0.1;

/** Many like models share a container, where tenants and deadlines allow. */
export const sharedContainer: Guideline = {
  id: 'DM-06 many models',
  reads: ['deployment.models', 'deployment.latency'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'endpoint-multi-model') return undefined;
    const facts = page('endpoint-multi-model', 'shared');
    const models = modelsServed(need);
    const seconds = need.deployment?.latency?.low;
    if (seconds !== undefined && seconds <= tightSeconds)
      return { points: -6, statement: say('first-call-waits', { seconds }), facts };
    return models >= manyModels
      ? { points: 8, statement: say('many-like-models', { models }), facts }
      : { points: -2, statement: say('few-models-share', {}), facts };
  },
};
