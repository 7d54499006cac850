import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const personalize: CatalogEntry = {
  id: 'personalize',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact(
    ['eu-west-2', 'eu-west-3', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-central-2'],
    'https://docs.aws.amazon.com/general/latest/gr/personalize.html',
  ),
  limits: { rowsMin: fact(1000, 'https://docs.aws.amazon.com/personalize/latest/dg/limits.html') },
  abilities: {},
  guidance: {
    tasks: fact(
      ['recommendation'],
      'https://docs.aws.amazon.com/personalize/latest/dg/limits.html',
    ),
    pages: {
      minimum: fact(
        '1,000 interactions and 25 users with two of them each, at least.',
        'https://docs.aws.amazon.com/personalize/latest/dg/limits.html',
      ),
      items: fact(
        '750,000 items, 5 million with the newer recipes.',
        'https://docs.aws.amazon.com/personalize/latest/dg/limits.html',
      ),
      price: fact(
        'Billed by data, training, and requests with a provisioned minimum.',
        'https://aws.amazon.com/personalize/pricing/',
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/personalize/pricing/'),
  security: fact(
    ['KMS', 'deletion jobs'],
    'https://docs.aws.amazon.com/personalize/latest/dg/limits.html',
  ),
};
