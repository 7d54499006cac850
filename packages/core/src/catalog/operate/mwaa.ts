import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const mwaa: CatalogEntry = {
  id: 'mwaa',
  stages: ['operate'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/mwaa.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      airflow: fact(
        'Managed Apache Airflow: provisioned with its interface and Python operators, or serverless.',
        'https://docs.aws.amazon.com/mwaa/latest/mwaa-serverless-userguide/what-is-mwaa-serverless.html',
      ),
    },
  },
  meters: fact(
    ['mwaa.small'],
    'https://aws.amazon.com/managed-workflows-for-apache-airflow/pricing/',
  ),
  security: fact(
    ['role for each workflow', 'VPC'],
    'https://docs.aws.amazon.com/mwaa/latest/mwaa-serverless-userguide/what-is-mwaa-serverless.html',
  ),
};
