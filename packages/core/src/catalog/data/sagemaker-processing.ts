import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const sagemakerProcessing: CatalogEntry = {
  id: 'sagemaker-processing',
  stages: ['prepare'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {
    vpc: fact(true, sagemakerPage('processing-job')),
    gpu: fact(true, sagemakerPage('processing-job')),
  },
  guidance: {
    pages: {
      job: fact(
        'Runs a script in a container on instances that exist for the job.',
        sagemakerPage('processing-job'),
      ),
    },
  },
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(
    ['execution role', 'VPC', 'network isolation', 'KMS'],
    sagemakerPage('processing-job'),
  ),
};
