import type { CatalogEntry } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const modelMonitor: CatalogEntry = {
  id: 'model-monitor',
  stages: ['monitor'],
  lifecycle: fact(
    {
      status: 'maintenance',
      closedSince: '2026-07-30',
      feature: 'model-monitor',
      replacement: 'slipway-monitor',
    },
    sagemakerPage('model-monitor-availability-change'),
  ),
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    modalities: fact(['tabular'], sagemakerPage('model-monitor')),
    pages: {
      kinds: fact(
        'Data quality, model quality, bias drift and attribution drift, on a schedule.',
        sagemakerPage('model-monitor'),
      ),
    },
  },
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(
    ['captured data may be personal: encrypt, expire'],
    sagemakerPage('model-monitor-availability-change'),
  ),
};
