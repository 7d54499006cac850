import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const inferenceComponents: CatalogEntry = {
  id: 'inference-components',
  stages: ['deploy'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {
    payloadMaxBytes: fact(25000000, sagemakerPage('deploy-model-options')),
    processingMaxSeconds: fact(60, sagemakerPage('deploy-model-options')),
  },
  abilities: {
    gpu: fact(true, sagemakerPage('realtime-endpoints-deploy-models')),
    vpc: fact(true, sagemakerPage('realtime-endpoints-deploy-models')),
    networkIsolation: fact(true, sagemakerPage('realtime-endpoints-deploy-models')),
    answersCaller: fact(true, sagemakerPage('realtime-endpoints-deploy-models')),
    staysWarm: fact(true, sagemakerPage('realtime-endpoints-deploy-models')),
  },
  guidance: {
    pages: {
      share: fact(
        'Each model gets its share of CPU, GPU and memory, and its own number of copies.',
        sagemakerPage('realtime-endpoints-deploy-models'),
      ),
      zero: fact(
        'Copies can go to zero; leaving zero takes minutes, and calls fail meanwhile.',
        sagemakerPage('endpoint-auto-scaling-zero-instances'),
      ),
    },
  },
  meters: fact(['sagemaker.hosting'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(
    ['same role, VPC and isolation for all models of an endpoint'],
    sagemakerPage('realtime-endpoints-deploy-models'),
  ),
};
