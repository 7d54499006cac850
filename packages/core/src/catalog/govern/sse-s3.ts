import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const sseS3: CatalogEntry = {
  id: 'sse-s3',
  stages: ['govern'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/s3.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      byDefault: fact(
        'Every new object is encrypted with SSE-S3 unless told otherwise.',
        'https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html',
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/s3/pricing/'),
  security: fact(
    ['AES-256, keys owned by AWS'],
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html',
  ),
};
