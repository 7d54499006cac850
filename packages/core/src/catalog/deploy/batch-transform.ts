import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const batchTransform: CatalogEntry = {
  id: 'batch-transform',
  stages: ['deploy'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {
    gpu: fact(true, sagemakerPage('batch-transform')),
    vpc: fact(true, sagemakerPage('batch-transform')),
    networkIsolation: fact(true, sagemakerPage('batch-transform')),
  },
  guidance: {
    pages: {
      job: fact(
        'Scores a data set in S3 and stops; one output file for each input file.',
        sagemakerPage('batch-transform'),
      ),
      payload: fact('A mini-batch is at most 100 MB.', sagemakerPage('batch-transform')),
    },
  },
  meters: fact(['sagemaker.jobs'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['VPC', 'KMS'], sagemakerPage('batch-transform')),
};
