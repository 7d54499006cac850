import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const explanationStep: CatalogEntry = {
  id: 'explanation-step',
  stages: ['monitor'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      formulas: fact(
        'AWS points to pandas and scikit-learn for bias, and to the SHAP library.',
        sagemakerPage('clarify-availability-change'),
      ),
    },
  },
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['execution role', 'VPC', 'KMS'], sagemakerPage('processing-job')),
};
