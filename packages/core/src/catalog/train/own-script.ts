import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const ownScript: CatalogEntry = {
  id: 'own-script',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: { gpu: fact(true, sagemakerPage('your-algorithms')) },
  guidance: {
    pages: {
      script: fact(
        'A framework container runs your own training script.',
        sagemakerPage('your-algorithms'),
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['network isolation possible'], sagemakerPage('mkt-algo-model-internet-free')),
};
