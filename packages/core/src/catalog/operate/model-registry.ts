import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const modelRegistry: CatalogEntry = {
  id: 'model-registry',
  stages: ['operate'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      approval: fact(
        'Versions with metrics, lineage and an approval status that gates deployment.',
        sagemakerPage('model-registry'),
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['resource policy', 'approval status'], sagemakerPage('model-registry')),
};
