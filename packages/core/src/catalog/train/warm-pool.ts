import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const warmPool: CatalogEntry = {
  id: 'warm-pool',
  stages: ['train', 'cost'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: { staysWarm: fact(true, sagemakerPage('train-warm-pools')) },
  guidance: {
    pages: {
      keep: fact(
        'A finished cluster waits for a similar job, an hour at most; not with spot.',
        sagemakerPage('train-warm-pools'),
      ),
    },
  },
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['as training jobs'], sagemakerPage('train-warm-pools')),
};
