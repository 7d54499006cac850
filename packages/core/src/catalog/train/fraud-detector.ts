import type { CatalogEntry } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const fraudDetector: CatalogEntry = {
  id: 'fraud-detector',
  stages: ['train'],
  lifecycle: fact(
    {
      status: 'maintenance',
      closedSince: '2025-11-07',
      feature: 'fraud-detector',
      replacement: 'builtin-algorithm',
    },
    'https://docs.aws.amazon.com/frauddetector/latest/api/API_ExternalModelSummary.html',
  ),
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/frauddetector.html'),
  limits: {},
  abilities: {},
  guidance: {
    tasks: fact(
      ['binary-classification'],
      'https://docs.aws.amazon.com/frauddetector/latest/api/API_ExternalModelSummary.html',
    ),
    modalities: fact(
      ['tabular'],
      'https://docs.aws.amazon.com/frauddetector/latest/api/API_ExternalModelSummary.html',
    ),
    pages: {
      exit: fact(
        'AWS points to SageMaker AI, AutoGluon and AWS WAF.',
        'https://docs.aws.amazon.com/frauddetector/latest/api/API_ExternalModelSummary.html',
      ),
    },
  },
  meters: fact(
    [],
    'https://docs.aws.amazon.com/frauddetector/latest/api/API_ExternalModelSummary.html',
  ),
  security: fact(
    ['IAM', 'KMS'],
    'https://docs.aws.amazon.com/frauddetector/latest/api/API_ExternalModelSummary.html',
  ),
};
