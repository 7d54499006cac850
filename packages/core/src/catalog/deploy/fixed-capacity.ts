import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const fixedCapacity: CatalogEntry = {
  id: 'fixed-capacity',
  stages: ['deploy'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {},
  meters: fact([], sagemakerPage('realtime-endpoints-deploy-models')),
  security: fact([], sagemakerPage('realtime-endpoints-deploy-models')),
};
