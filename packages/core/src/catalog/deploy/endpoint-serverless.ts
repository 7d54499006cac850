import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { optionsPage, serverlessPage } from '#catalog/pages.ts';

export const endpointServerless: CatalogEntry = {
  id: 'endpoint-serverless',
  stages: ['deploy'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {
    payloadMaxBytes: fact(4e6, optionsPage),
    processingMaxSeconds: fact(60, optionsPage),
    modelMemoryMaxBytes: fact(6e9, serverlessPage),
    concurrencyMax: fact(200, serverlessPage),
    modelsMax: fact(50, serverlessPage),
  },
  abilities: {
    gpu: fact(false, serverlessPage),
    vpc: fact(false, serverlessPage),
    networkIsolation: fact(false, serverlessPage),
    variants: fact(false, serverlessPage),
    dataCapture: fact(false, serverlessPage),
    answersCaller: fact(true, optionsPage),
    staysWarm: fact(false, serverlessPage),
  },
  guidance: {
    pages: {
      intermittent: fact(
        'For traffic with idle periods that tolerates cold starts.',
        serverlessPage,
      ),
    },
  },
  meters: fact(
    ['sagemaker.serverless.compute', 'sagemaker.hosting.data-in', 'sagemaker.hosting.data-out'],
    'https://aws.amazon.com/sagemaker/ai/pricing/',
  ),
  security: fact(['IAM on InvokeEndpoint'], serverlessPage),
};
