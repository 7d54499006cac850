import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { glueJobPage } from '#catalog/pages.ts';

export const glue: CatalogEntry = {
  id: 'glue',
  stages: ['prepare'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/glue.html'),
  limits: { runMaxSeconds: fact(7 * 86_400, glueJobPage) },
  abilities: { vpc: fact(true, glueJobPage) },
  guidance: {
    modalities: fact(
      ['tabular', 'image', 'text', 'time-series', 'documents', 'interactions'],
      glueJobPage,
    ),
    pages: {
      workers: fact(
        '1 DPU is 4 vCPU and 16 GB; G.1X is one DPU.',
        'https://docs.aws.amazon.com/glue/latest/dg/worker-types.html',
      ),
      version: fact(
        'Glue 5.1 (Spark 3.5.6) is the default.',
        'https://docs.aws.amazon.com/glue/latest/dg/release-notes.html',
      ),
    },
  },
  meters: fact(['glue.etl.dpu-hour'], 'https://aws.amazon.com/glue/pricing/'),
  security: fact(['job role', 'VPC connection', 'Lake Formation in Spark'], glueJobPage),
};
