import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const managedSpot: CatalogEntry = {
  id: 'managed-spot',
  stages: ['train', 'cost'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {
    waitMaxSecondsWithoutCheckpoints: fact(3_600, sagemakerPage('model-managed-spot-training')),
  },
  abilities: { staysWarm: fact(false, sagemakerPage('train-warm-pools')) },
  guidance: {
    pages: {
      saving: fact(
        'Up to 90 % below on-demand; the wait must be at least the run time.',
        sagemakerPage('model-managed-spot-training'),
      ),
    },
  },
  meters: fact(['sagemaker.jobs'], sagemakerPage('model-managed-spot-training')),
  security: fact(
    ['checkpoint prefix needs its own rights'],
    sagemakerPage('model-managed-spot-training'),
  ),
};
