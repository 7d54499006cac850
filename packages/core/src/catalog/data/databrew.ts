import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const databrew: CatalogEntry = {
  id: 'databrew',
  stages: ['prepare'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/databrew.html'),
  limits: {},
  abilities: {},
  guidance: {
    modalities: fact(
      ['tabular', 'time-series', 'interactions'],
      'https://docs.aws.amazon.com/databrew/latest/dg/what-is.html',
    ),
    pages: {
      recipes: fact(
        'More than 250 point-and-click transforms, recipes and profile jobs.',
        'https://docs.aws.amazon.com/databrew/latest/dg/what-is.html',
      ),
    },
  },
  meters: fact(
    ['glue.databrew.session', 'glue.databrew.node-hour'],
    'https://aws.amazon.com/glue/pricing/',
  ),
  security: fact(
    ['role for each job'],
    'https://docs.aws.amazon.com/databrew/latest/dg/what-is.html',
  ),
};
