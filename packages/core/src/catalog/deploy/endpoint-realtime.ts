import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { optionsPage, sagemakerPage } from '#catalog/pages.ts';

export const endpointRealtime: CatalogEntry = {
  id: 'endpoint-realtime',
  stages: ['deploy'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: { payloadMaxBytes: fact(25e6, optionsPage), processingMaxSeconds: fact(60, optionsPage) },
  abilities: {
    gpu: fact(true, optionsPage),
    vpc: fact(true, optionsPage),
    networkIsolation: fact(true, optionsPage),
    variants: fact(true, optionsPage),
    dataCapture: fact(true, sagemakerPage('model-monitor')),
    answersCaller: fact(true, optionsPage),
    staysWarm: fact(true, optionsPage),
  },
  guidance: {
    pages: {
      sustained: fact('For workloads with low latency and sustained traffic.', optionsPage),
    },
  },
  meters: fact(
    [
      'sagemaker.hosting',
      'sagemaker.storage.hosting',
      'sagemaker.hosting.data-in',
      'sagemaker.hosting.data-out',
    ],
    'https://aws.amazon.com/sagemaker/ai/pricing/',
  ),
  security: fact(
    ['IAM on InvokeEndpoint', 'VPC', 'network isolation', 'KMS', 'PrivateLink'],
    sagemakerPage('realtime-endpoints-deploy-models'),
  ),
};
