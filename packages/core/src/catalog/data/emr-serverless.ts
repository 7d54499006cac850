import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const emrServerless: CatalogEntry = {
  id: 'emr-serverless',
  stages: ['prepare'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/emr.html'),
  limits: {},
  abilities: {
    vpc: fact(
      true,
      'https://docs.aws.amazon.com/emr/latest/EMR-Serverless-UserGuide/emr-serverless.html',
    ),
  },
  guidance: {
    modalities: fact(
      ['tabular', 'image', 'text', 'time-series', 'documents', 'interactions'],
      'https://docs.aws.amazon.com/emr/latest/EMR-Serverless-UserGuide/emr-serverless.html',
    ),
    pages: {
      spark: fact(
        'Serverless Spark and Hive with custom images; workers can be initialised before a job comes.',
        'https://docs.aws.amazon.com/emr/latest/EMR-Serverless-UserGuide/emr-serverless.html',
      ),
    },
  },
  meters: fact(
    ['emr-serverless.vcpu-hour', 'emr-serverless.gb-hour'],
    'https://aws.amazon.com/emr/pricing/',
  ),
  security: fact(
    ['role for each job', 'KMS'],
    'https://docs.aws.amazon.com/emr/latest/EMR-Serverless-UserGuide/emr-serverless.html',
  ),
};
