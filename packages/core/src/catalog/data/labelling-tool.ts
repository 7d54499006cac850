import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const labellingTool: CatalogEntry = {
  id: 'labelling-tool',
  stages: ['prepare'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      closure: fact(
        'Ground Truth takes no new customers; Mechanical Turk and Ground Truth Plus ended.',
        'https://docs.aws.amazon.com/general/latest/gr/maintenance_services.html',
      ),
    },
  },
  meters: fact([], 'https://docs.aws.amazon.com/general/latest/gr/maintenance_services.html'),
  security: fact(
    ['S3 prefix for labels', 'sign-in by IAM Identity Center'],
    'https://docs.aws.amazon.com/general/latest/gr/maintenance_services.html',
  ),
};
