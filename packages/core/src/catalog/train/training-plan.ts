import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const trainingPlan: CatalogEntry = {
  id: 'training-plan',
  stages: ['train', 'cost'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      reserved: fact(
        'Reserves P4d, P5, P6 or Trainium for 1 to 182 days, booked up to 8 weeks ahead.',
        sagemakerPage('reserve-capacity-with-training-plans'),
      ),
      final: fact(
        'A plan is paid in advance and cannot be cancelled.',
        sagemakerPage('reserve-capacity-with-training-plans'),
      ),
      price: fact(
        'Billed by a fee paid in advance, which AWS quotes for each offer.',
        sagemakerPage('reserve-capacity-with-training-plans'),
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(
    ['not shared across accounts'],
    sagemakerPage('reserve-capacity-with-training-plans'),
  ),
};
