import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const unifiedStudio: CatalogEntry = {
  id: 'unified-studio',
  stages: ['operate'],
  lifecycle: openService,
  absentIn: fact(
    [],
    'https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/supported-regions.html',
  ),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      workspace: fact(
        'One project space over data, models and generative AI, with a governed catalog.',
        sagemakerPage('whatis'),
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/sagemaker/pricing/'),
  security: fact(
    ['IAM Identity Center'],
    'https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/supported-regions.html',
  ),
};
