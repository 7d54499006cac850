import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const iam: CatalogEntry = {
  id: 'iam',
  stages: ['govern'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/iam-service.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      policies: fact(
        'Roles and bucket policies grant access to prefixes.',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html',
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/iam/'),
  security: fact(
    ['least privilege', 'one role a stage'],
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html',
  ),
};
