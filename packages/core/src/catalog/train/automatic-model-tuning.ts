import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const automaticModelTuning: CatalogEntry = {
  id: 'automatic-model-tuning',
  stages: ['tune'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: { vpc: fact(true, sagemakerPage('automatic-model-tuning-considerations')) },
  guidance: {
    pages: {
      strategies: fact(
        'Bayesian search learns from earlier trials; random search runs all of them in parallel.',
        sagemakerPage('automatic-model-tuning-considerations'),
      ),
      limits: fact(
        '30 hyperparameters, 10 trials in parallel by default.',
        sagemakerPage('automatic-model-tuning-limits'),
      ),
    },
  },
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['as training jobs'], sagemakerPage('automatic-model-tuning-considerations')),
};
