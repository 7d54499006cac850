import type { CatalogEntry } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const groundTruth: CatalogEntry = {
  id: 'ground-truth',
  stages: ['prepare'],
  lifecycle: fact(
    {
      status: 'maintenance',
      closedSince: '2026-07-30',
      feature: 'ground-truth',
      replacement: 'labelling-tool',
    },
    'https://docs.aws.amazon.com/general/latest/gr/maintenance_services.html',
  ),
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      turk: fact(
        'Mechanical Turk, its public workforce, ended in September 2026.',
        'https://docs.aws.amazon.com/general/latest/gr/full_shutdown_services.html',
      ),
    },
  },
  meters: fact(['sagemaker.ground-truth.object'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(
    ['private or vendor workforce'],
    'https://docs.amazonaws.cn/en_us/sagemaker/latest/dg/sms-streaming-manifest.html',
  ),
};
