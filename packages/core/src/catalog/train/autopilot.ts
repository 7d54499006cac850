import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const autopilot: CatalogEntry = {
  id: 'autopilot',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {
    datasetMaxBytes: fact(100e9, sagemakerPage('autopilot-quotas')),
    rowsMin: fact(250, sagemakerPage('canvas-build-model')),
  },
  abilities: { vpc: fact(true, sagemakerPage('autopilot-automate-model-development')) },
  guidance: {
    tasks: fact(
      [
        'binary-classification',
        'multiclass-classification',
        'regression',
        'forecasting',
        'text-classification',
        'image-classification',
      ],
      sagemakerPage('autopilot-automate-model-development'),
    ),
    pages: {
      series: fact(
        '30 GB, 5 million series, a horizon of 500.',
        sagemakerPage('timeseries-forecasting-limits'),
      ),
      modes: fact(
        'Up to 100 MB it builds an ensemble of 10 trials, above it tunes up to 100.',
        sagemakerPage('autopilot-model-support-validation'),
      ),
      clarify: fact(
        'Its explanation report rests on Clarify, closed to new customers since 2026-07-30.',
        sagemakerPage('clarify-availability-change'),
      ),
    },
  },
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(
    ['VPC', 'KMS', 'execution role'],
    sagemakerPage('autopilot-automate-model-development'),
  ),
};
