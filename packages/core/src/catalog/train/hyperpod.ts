import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const hyperpod: CatalogEntry = {
  id: 'hyperpod',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact(['eu-west-3'], sagemakerPage('sagemaker-hyperpod')),
  limits: {},
  abilities: {
    gpu: fact(true, sagemakerPage('sagemaker-hyperpod')),
    vpc: fact(true, sagemakerPage('sagemaker-hyperpod')),
  },
  guidance: {
    pages: {
      resume: fact(
        'Clusters that replace failed nodes and resume the job; Slurm or EKS.',
        sagemakerPage('sagemaker-hyperpod'),
      ),
    },
  },
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(
    ['VPC', 'KMS for volumes', 'lifecycle scripts are yours'],
    sagemakerPage('sagemaker-hyperpod'),
  ),
};
