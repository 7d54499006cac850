import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { storageClassesPage } from '#catalog/pages.ts';

export const s3: CatalogEntry = {
  id: 's3',
  stages: ['store'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/s3.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      standard: fact('Standard suits data read more than about once a month.', storageClassesPage),
      tiering: fact(
        'Intelligent-Tiering suits unknown access; objects under 128 KB never move.',
        storageClassesPage,
      ),
    },
  },
  meters: fact(
    ['s3.standard.storage', 's3.standard.put', 's3.standard.get'],
    'https://aws.amazon.com/s3/pricing/',
  ),
  security: fact(
    ['block public access', 'bucket policy', 'SSE-S3 by default', 'SSE-KMS', 'versioning'],
    storageClassesPage,
  ),
};
