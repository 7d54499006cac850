import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const stepFunctions: CatalogEntry = {
  id: 'step-functions',
  stages: ['operate'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/step-functions.html'),
  limits: {
    runMaxSeconds: fact(
      365 * 86_400,
      'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
    ),
  },
  abilities: {},
  guidance: {
    pages: {
      standard: fact(
        'Standard workflows run up to a year and wait for callbacks.',
        'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
      ),
    },
  },
  meters: fact(['stepfunctions.standard'], 'https://aws.amazon.com/step-functions/pricing/'),
  security: fact(
    ['execution role'],
    'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
  ),
};
