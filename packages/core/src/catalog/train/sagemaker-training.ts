import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { algorithmsPage, sagemakerPage } from '#catalog/pages.ts';

export const sagemakerTraining: CatalogEntry = {
  id: 'sagemaker-training',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {
    runMaxSeconds: fact(
      28 * 86_400,
      'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html',
    ),
  },
  abilities: {
    gpu: fact(true, algorithmsPage),
    vpc: fact(true, algorithmsPage),
    networkIsolation: fact(true, sagemakerPage('mkt-algo-model-internet-free')),
  },
  guidance: {
    pages: {
      file: fact(
        'File mode suits data under about 50 to 100 GB.',
        sagemakerPage('model-access-training-data-best-practices'),
      ),
      xgboost: fact(
        'The built-in XGBoost trains on CPU; it is memory-bound, so general-purpose types suit it.',
        sagemakerPage('xgboost'),
      ),
      stopping: fact(
        'MaxRuntime caps what a hanging job can cost.',
        'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html',
      ),
    },
  },
  meters: fact(
    ['sagemaker.jobs', 'sagemaker.storage.training'],
    'https://aws.amazon.com/sagemaker/ai/pricing/',
  ),
  security: fact(
    ['execution role', 'VPC', 'network isolation', 'KMS', 'inter-container encryption'],
    algorithmsPage,
  ),
};
