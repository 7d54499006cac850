import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const s3Tables: CatalogEntry = {
  id: 's3-tables',
  stages: ['store'],
  lifecycle: openService,
  absentIn: fact(
    [],
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-regions-quotas.html',
  ),
  limits: {},
  abilities: {},
  guidance: {
    modalities: fact(
      ['tabular', 'time-series', 'interactions'],
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables.html',
    ),
    pages: {
      maintenance: fact(
        'Iceberg tables with compaction, snapshot expiry and clean-up done by the service.',
        'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables.html',
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/s3/pricing/'),
  security: fact(
    ['block public access always on', 's3tables IAM namespace'],
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-regions-quotas.html',
  ),
};
