import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const featureStore: CatalogEntry = {
  id: 'feature-store',
  stages: ['store'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      quotas: fact(
        '2,500 features a group, records of 350 KB, 10,000 requests a second for each API by default.',
        sagemakerPage('feature-store-quotas'),
      ),
    },
  },
  meters: fact(
    [
      'sagemaker.feature-store.write',
      'sagemaker.feature-store.read',
      'sagemaker.feature-store.storage',
    ],
    'https://aws.amazon.com/sagemaker/ai/pricing/',
  ),
  security: fact(
    ['KMS for both stores', 'IAM for each group', 'VPC endpoint'],
    sagemakerPage('feature-store-quotas'),
  ),
};
