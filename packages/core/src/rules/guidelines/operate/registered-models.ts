import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** What goes to production is versioned, approved and can be rolled back. */
export const registeredModels: Guideline = {
  id: 'ML-04 registry',
  reads: ['operations.audit', 'operations.approvals', 'deployment.modes'],
  basis: 'heuristic',
  weigh(option) {
    if (option.service !== 'model-registry') return undefined;
    return {
      points: 3,
      statement: say('registry-for-production', {}),
      facts: page('model-registry', 'approval'),
    };
  },
};
