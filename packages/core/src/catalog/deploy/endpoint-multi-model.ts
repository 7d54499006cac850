import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const endpointMultiModel: CatalogEntry = {
  id: 'endpoint-multi-model',
  stages: ['deploy'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {
    payloadMaxBytes: fact(25000000, sagemakerPage('deploy-model-options')),
    processingMaxSeconds: fact(60, sagemakerPage('deploy-model-options')),
  },
  abilities: {
    gpu: fact(true, sagemakerPage('multi-model-endpoints')),
    vpc: fact(true, sagemakerPage('multi-model-endpoints')),
    networkIsolation: fact(true, sagemakerPage('multi-model-endpoints')),
    variants: fact(true, sagemakerPage('multi-model-endpoints')),
    dataCapture: fact(false, sagemakerPage('model-monitor')),
    answersCaller: fact(true, sagemakerPage('multi-model-endpoints')),
  },
  guidance: {
    pages: {
      shared: fact(
        'Many models of one framework share a container and are loaded when asked.',
        sagemakerPage('multi-model-endpoints'),
      ),
    },
  },
  meters: fact(['sagemaker.hosting'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(
    ['one container and one role for all models', 'VPC', 'KMS'],
    sagemakerPage('multi-model-endpoints'),
  ),
};
