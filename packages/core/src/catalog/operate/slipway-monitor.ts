import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const slipwayMonitor: CatalogEntry = {
  id: 'slipway-monitor',
  stages: ['monitor'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      replacement: fact(
        'AWS points newcomers to open-source monitoring run on captured data.',
        sagemakerPage('model-monitor-availability-change'),
      ),
      capture: fact(
        'Data capture is a feature of the endpoint configuration and stays open.',
        sagemakerPage('model-monitor-availability-change'),
      ),
    },
  },
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(
    ['execution role', 'VPC', 'KMS', 'short retention'],
    sagemakerPage('processing-job'),
  ),
};
