import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const autoscaling: CatalogEntry = {
  id: 'autoscaling',
  stages: ['deploy'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      tracking: fact(
        'Target tracking follows invocations per instance; a variant keeps at least one instance.',
        sagemakerPage('endpoint-auto-scaling-policy'),
      ),
      cooldown: fact(
        'The default cooldown is 300 seconds each way.',
        sagemakerPage('endpoint-auto-scaling-policy'),
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/autoscaling/pricing/'),
  security: fact(['service-linked role'], sagemakerPage('endpoint-auto-scaling-prerequisites')),
};
