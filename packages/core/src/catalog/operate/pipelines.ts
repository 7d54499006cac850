import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const pipelines: CatalogEntry = {
  id: 'pipelines',
  stages: ['operate'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {
    runMaxSeconds: fact(672 * 3_600, sagemakerPage('feature-store-feature-processor-quotas')),
  },
  abilities: {},
  guidance: {
    pages: {
      steps: fact(
        'Processing, training, tuning, registering and condition steps, without a server.',
        sagemakerPage('pipelines-overview'),
      ),
      checks: fact(
        'ClarifyCheckStep and QualityCheckStep rest on closed features: use processing steps.',
        sagemakerPage('clarify-availability-change'),
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['execution role'], sagemakerPage('pipelines-overview')),
};
