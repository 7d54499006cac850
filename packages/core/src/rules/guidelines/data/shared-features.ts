import { modelsServed } from '#advice/models-served.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Models by the dozen are alike, one for each shop or tenant, each with data of its own. */
const manyModels = 10;

/** Features of several models, or fresh ones, are defined once. */
export const sharedFeatures: Guideline = {
  id: 'DP-15 features',
  reads: ['deployment.models', 'deployment.modes', 'data.sources', 'deployment.latency'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.service !== 'feature-store') return undefined;
    const isStreamed =
      (need.data?.sources ?? []).includes('stream') && need.deployment?.latency !== undefined;
    const models = modelsServed(need);
    const isShared =
      models >= 2 && (need.deployment?.tenants?.high ?? 1) < 2 && models < manyModels;
    const facts = page('feature-store', 'quotas');
    return isShared || isStreamed
      ? { points: 24, statement: say('features-shared', {}), facts }
      : { points: -2, statement: say('features-not-shared', {}), facts };
  },
};
