import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const mlflow: CatalogEntry = {
  id: 'mlflow',
  stages: ['debug'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      apps: fact(
        'Serverless MLflow Apps track runs without extra charge, in 16 Regions.',
        sagemakerPage('mlflow'),
      ),
      successor: fact(
        'AWS points users of Debugger, Clarify and Model Monitor to it.',
        sagemakerPage('debugger-availability-change'),
      ),
    },
  },
  meters: fact([], sagemakerPage('mlflow')),
  security: fact(['sagemaker-mlflow actions in IAM', 'KMS', 'CloudTrail'], sagemakerPage('mlflow')),
};
