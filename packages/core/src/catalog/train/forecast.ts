import type { CatalogEntry } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const forecast: CatalogEntry = {
  id: 'forecast',
  stages: ['train'],
  lifecycle: fact(
    {
      status: 'maintenance',
      closedSince: '2024-07-29',
      feature: 'forecast',
      replacement: 'canvas',
    },
    'https://docs.aws.amazon.com/general/latest/gr/maintenance_services.html',
  ),
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/forecast.html'),
  limits: {},
  abilities: {},
  guidance: {
    tasks: fact(
      ['forecasting'],
      'https://docs.aws.amazon.com/general/latest/gr/maintenance_services.html',
    ),
    pages: {
      exit: fact(
        'AWS sends users of Forecast to Canvas.',
        'https://aws.amazon.com/blogs/machine-learning/transition-your-amazon-forecast-usage-to-amazon-sagemaker-canvas/',
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/forecast/pricing/'),
  security: fact(
    ['IAM', 'KMS'],
    'https://docs.aws.amazon.com/general/latest/gr/maintenance_services.html',
  ),
};
