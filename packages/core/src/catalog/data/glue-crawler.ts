import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const glueCrawler: CatalogEntry = {
  id: 'glue-crawler',
  stages: ['store'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/glue.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      infers: fact(
        'Crawlers infer schemas and partitions and write them to the Data Catalog.',
        'https://docs.aws.amazon.com/lake-formation/latest/dg/what-is-lake-formation.html',
      ),
    },
  },
  meters: fact(['glue.crawler.dpu-hour'], 'https://aws.amazon.com/glue/pricing/'),
  security: fact(
    ['crawler role'],
    'https://docs.aws.amazon.com/lake-formation/latest/dg/what-is-lake-formation.html',
  ),
};
