import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const glueDataCatalog: CatalogEntry = {
  id: 'glue-data-catalog',
  stages: ['store'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/glue.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      shared: fact(
        'Tables described once, for Athena, EMR, Glue, Redshift Spectrum and Lake Formation.',
        'https://docs.aws.amazon.com/lake-formation/latest/dg/what-is-lake-formation.html',
      ),
      scan: fact(
        'Athena reads at most one million partitions in a scan.',
        'https://docs.aws.amazon.com/athena/latest/ug/service-limits.html',
      ),
    },
  },
  meters: fact(
    ['glue.catalog.objects', 'glue.catalog.requests'],
    'https://aws.amazon.com/glue/pricing/',
  ),
  security: fact(
    ['resource policies', 'Lake Formation grants'],
    'https://docs.aws.amazon.com/lake-formation/latest/dg/what-is-lake-formation.html',
  ),
};
