import type { CatalogEntry } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const clarify: CatalogEntry = {
  id: 'clarify',
  stages: ['monitor'],
  lifecycle: fact(
    {
      status: 'maintenance',
      closedSince: '2026-07-30',
      feature: 'clarify',
      replacement: 'explanation-step',
    },
    sagemakerPage('clarify-availability-change'),
  ),
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      closed: fact(
        'Bias metrics and explanations for accounts that use it already.',
        sagemakerPage('clarify-availability-change'),
      ),
    },
  },
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['execution role'], sagemakerPage('clarify-availability-change')),
};
