import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const glueDataQuality: CatalogEntry = {
  id: 'glue-data-quality',
  stages: ['prepare'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/glue.html'),
  limits: {},
  abilities: {},
  guidance: {
    modalities: fact(
      ['tabular', 'time-series', 'interactions'],
      'https://docs.aws.amazon.com/glue/latest/dg/glue-data-quality.html',
    ),
    pages: {
      rules: fact(
        'Rules in DQDL, 2,000 and 65 KB a ruleset; the ETL entry point keeps failing rows apart.',
        'https://docs.aws.amazon.com/glue/latest/dg/glue-data-quality.html',
      ),
      columns: fact(
        'Nested or list columns are flattened first.',
        'https://docs.aws.amazon.com/glue/latest/dg/glue-data-quality.html',
      ),
    },
  },
  meters: fact(['glue.data-quality.dpu-hour'], 'https://aws.amazon.com/glue/pricing/'),
  security: fact(
    ['job role', 'Lake Formation tables, with limits'],
    'https://docs.aws.amazon.com/glue/latest/dg/glue-data-quality.html',
  ),
};
