import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const dataWrangler: CatalogEntry = {
  id: 'data-wrangler',
  stages: ['prepare'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: { datasetMaxBytes: fact(5e9, sagemakerPage('canvas-importing-data')) },
  abilities: { vpc: fact(true, sagemakerPage('canvas')) },
  guidance: {
    modalities: fact(
      ['tabular', 'image', 'text', 'time-series'],
      sagemakerPage('canvas-data-prep'),
    ),
    pages: {
      home: fact(
        'Reached through SageMaker Canvas; Studio Classic, its old home, takes no newcomers.',
        sagemakerPage('data-wrangler'),
      ),
      sampling: fact('Sampling is advised above 5 GB.', sagemakerPage('canvas-importing-data')),
    },
  },
  meters: fact(['sagemaker.canvas.session'], sagemakerPage('canvas-manage-cost')),
  security: fact(['Canvas domain role', 'VPC-only mode'], sagemakerPage('canvas')),
};
