import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const comprehend: CatalogEntry = {
  id: 'comprehend',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact(
    ['eu-west-3', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-central-2'],
    'https://docs.aws.amazon.com/comprehend/latest/dg/guidelines-and-limits.html',
  ),
  limits: {
    textMaxBytes: fact(
      { 'sentiment-analysis': 5e3, 'entity-extraction': 100e3, 'text-classification': 10e3 },
      'https://docs.aws.amazon.com/comprehend/latest/dg/guidelines-and-limits.html',
    ),
    classesMax: fact(
      1_000,
      'https://docs.aws.amazon.com/comprehend/latest/dg/guidelines-and-limits.html',
    ),
    payloadMaxBytes: fact(
      1000000,
      'https://docs.aws.amazon.com/comprehend/latest/dg/guidelines-and-limits.html',
    ),
  },
  abilities: {},
  guidance: {
    tasks: fact(
      ['sentiment-analysis', 'entity-extraction', 'text-classification'],
      'https://docs.aws.amazon.com/comprehend/latest/dg/guidelines-and-limits.html',
    ),
    modalities: fact(
      ['text', 'documents'],
      'https://docs.aws.amazon.com/comprehend/latest/dg/guidelines-and-limits.html',
    ),
    pages: {
      limits: fact(
        '5 KB for sentiment, 100 KB for entities in one call; custom classes from 50 documents each.',
        'https://docs.aws.amazon.com/comprehend/latest/dg/guidelines-and-limits.html',
      ),
      closed: fact(
        'Topic modelling, event detection and prompt safety take no new customers.',
        'https://docs.aws.amazon.com/comprehend/latest/dg/comprehend-availability-change.html',
      ),
      price: fact(
        'Billed by units of 100 characters.',
        'https://aws.amazon.com/comprehend/pricing/',
      ),
    },
  },
  meters: fact(['comprehend.unit'], 'https://aws.amazon.com/comprehend/pricing/'),
  security: fact(
    ['KMS on results', 'AI opt-out policy'],
    'https://docs.aws.amazon.com/comprehend/latest/dg/guidelines-and-limits.html',
  ),
};
