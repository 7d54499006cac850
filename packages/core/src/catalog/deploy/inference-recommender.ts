import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const inferenceRecommender: CatalogEntry = {
  id: 'inference-recommender',
  stages: ['deploy'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      load: fact(
        'Load-tests a model on candidate instance types and ranks them.',
        sagemakerPage('inference-recommender'),
      ),
    },
  },
  meters: fact(['sagemaker.hosting'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['execution role'], sagemakerPage('inference-recommender')),
};
