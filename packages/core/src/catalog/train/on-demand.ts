import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const onDemand: CatalogEntry = {
  id: 'on-demand',
  stages: ['train', 'cost'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: { staysWarm: fact(true, sagemakerPage('train-warm-pools')) },
  guidance: {},
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact([], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
};
