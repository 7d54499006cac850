import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const ec2Gpu: CatalogEntry = {
  id: 'ec2-gpu',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/ec2-service.html'),
  limits: {},
  abilities: {
    gpu: fact(
      true,
      'https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-regions.html',
    ),
  },
  guidance: {
    pages: {
      families: fact(
        'Which GPU families a Region has.',
        'https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-regions.html',
      ),
    },
  },
  meters: fact(['ec2'], 'https://aws.amazon.com/ec2/pricing/on-demand/'),
  security: fact(
    ['IMDSv2', 'EBS encryption', 'patching is yours'],
    'https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-regions.html',
  ),
};
