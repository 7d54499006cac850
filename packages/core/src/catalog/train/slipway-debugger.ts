import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const slipwayDebugger: CatalogEntry = {
  id: 'slipway-debugger',
  stages: ['debug'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      mapping: fact(
        'AWS maps Debugger to MLflow, TensorBoard and CloudWatch alarms, not to a rule engine.',
        sagemakerPage('debugger-availability-change'),
      ),
    },
  },
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['execution role', 'VPC', 'KMS'], sagemakerPage('processing-job')),
};
