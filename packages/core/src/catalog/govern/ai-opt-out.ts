import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const aiOptOut: CatalogEntry = {
  id: 'ai-opt-out',
  stages: ['govern'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/ao.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      policy: fact(
        'Forbids AWS AI services to keep content for improving them; deletes what they kept.',
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out.html',
      ),
    },
  },
  meters: fact(
    [],
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out.html',
  ),
  security: fact(
    ['needs AWS Organizations'],
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out.html',
  ),
};
