import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const kms: CatalogEntry = {
  id: 'kms',
  stages: ['govern'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/kms.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      keys: fact(
        'Customer managed keys have their own policy, rotation and audit trail.',
        'https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html',
      ),
    },
  },
  meters: fact(['kms.key', 'kms.requests'], 'https://aws.amazon.com/kms/pricing/'),
  security: fact(
    ['key policy', 'rotation', 'CloudTrail'],
    'https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html',
  ),
};
