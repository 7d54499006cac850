import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const redshiftMl: CatalogEntry = {
  id: 'redshift-ml',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/redshift-service.html'),
  limits: { datasetMaxBytes: fact(100000000000, sagemakerPage('autopilot-quotas')) },
  abilities: {},
  guidance: {
    tasks: fact(
      [
        'binary-classification',
        'multiclass-classification',
        'regression',
        'clustering',
        'forecasting',
      ],
      'https://docs.aws.amazon.com/redshift/latest/dg/machine_learning_overview.html',
    ),
    modalities: fact(
      ['tabular', 'time-series'],
      'https://docs.aws.amazon.com/redshift/latest/dg/machine_learning_overview.html',
    ),
    pages: {
      sql: fact(
        'CREATE MODEL in SQL; training by SageMaker AI, predictions as a SQL function.',
        'https://docs.aws.amazon.com/redshift/latest/dg/machine_learning_overview.html',
      ),
      price: fact(
        'Billed by the training that it starts; predictions run on the cluster.',
        'https://aws.amazon.com/redshift/pricing/',
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/redshift/pricing/'),
  security: fact(
    ['Redshift roles', 'staging bucket'],
    'https://docs.aws.amazon.com/redshift/latest/dg/machine_learning_overview.html',
  ),
};
