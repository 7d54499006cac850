import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const vpc: CatalogEntry = {
  id: 'vpc',
  stages: ['govern'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/vpc-service.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      jobs: fact(
        'Jobs and models take a VPC configuration; containers then reach only what the VPC allows.',
        sagemakerPage('infrastructure-give-access'),
      ),
    },
  },
  meters: fact(['vpc-endpoint.interface.hour'], 'https://aws.amazon.com/privatelink/pricing/'),
  security: fact(
    ['private subnets', 'security groups', 'interface endpoints'],
    sagemakerPage('infrastructure-give-access'),
  ),
};
