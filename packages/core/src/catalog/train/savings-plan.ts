import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { savingsPlansPage } from '#catalog/pages.ts';

export const savingsPlan: CatalogEntry = {
  id: 'savings-plan',
  stages: ['cost'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      scope: fact(
        'SageMaker AI Savings Plans save up to 64 % on any ml type for a commitment of 1 or 3 years.',
        savingsPlansPage,
      ),
      final: fact('The terms cannot be changed once bought.', savingsPlansPage),
    },
  },
  meters: fact([], savingsPlansPage),
  security: fact([], savingsPlansPage),
};
