import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const endpointAsync: CatalogEntry = {
  id: 'endpoint-async',
  stages: ['deploy'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {
    payloadMaxBytes: fact(1e9, sagemakerPage('async-inference')),
    processingMaxSeconds: fact(3_600, sagemakerPage('async-inference')),
  },
  abilities: {
    gpu: fact(true, sagemakerPage('async-inference')),
    vpc: fact(true, sagemakerPage('async-inference')),
    networkIsolation: fact(true, sagemakerPage('async-inference')),
    answersCaller: fact(false, sagemakerPage('async-inference')),
    staysWarm: fact(true, sagemakerPage('async-inference')),
  },
  guidance: {
    pages: {
      queue: fact(
        'Queues requests; the answer is an object in S3; may scale to zero.',
        sagemakerPage('async-inference'),
      ),
    },
  },
  meters: fact(['sagemaker.hosting'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['VPC', 'KMS', 'S3 encryption'], sagemakerPage('async-inference')),
};
