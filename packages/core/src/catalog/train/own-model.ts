import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const ownModel: CatalogEntry = {
  id: 'own-model',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      training: fact(
        'Built-in algorithms, pretrained models and own scripts run as training jobs.',
        sagemakerPage('algos'),
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['weights stay in your bucket'], sagemakerPage('algos')),
};
