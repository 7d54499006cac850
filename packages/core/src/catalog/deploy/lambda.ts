import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { savingsPlansPage } from '#catalog/pages.ts';

export const lambdaFunctions: CatalogEntry = {
  id: 'lambda',
  stages: ['deploy'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/lambda-service.html'),
  limits: {
    payloadMaxBytes: fact(6e6, 'https://docs.aws.amazon.com/lambda/latest/dg/API_Invoke.html'),
    processingMaxSeconds: fact(
      900,
      'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
    ),
    modelMemoryMaxBytes: fact(
      10_240e6,
      'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
    ),
  },
  abilities: {
    gpu: fact(
      false,
      'https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-common.html',
    ),
    vpc: fact(true, 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'),
    answersCaller: fact(true, 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html'),
    dataCapture: fact(false, 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html'),
    staysWarm: fact(
      false,
      'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html',
    ),
  },
  guidance: {
    pages: {
      plan: fact('Covered by Compute Savings Plans, not by SageMaker ones.', savingsPlansPage),
    },
  },
  meters: fact(
    ['lambda.requests', 'lambda.duration.x86'],
    'https://aws.amazon.com/lambda/pricing/',
  ),
  security: fact(
    ['IAM', 'VPC'],
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  ),
};
