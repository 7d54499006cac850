import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const canvas: CatalogEntry = {
  id: 'canvas',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {
    rowsMin: fact(250, sagemakerPage('canvas-build-model')),
    datasetMaxBytes: fact(30000000000, sagemakerPage('canvas-build-model')),
  },
  abilities: { vpc: fact(true, sagemakerPage('canvas')) },
  guidance: {
    tasks: fact(
      [
        'binary-classification',
        'multiclass-classification',
        'regression',
        'forecasting',
        'image-classification',
        'text-classification',
      ],
      sagemakerPage('canvas-build-model'),
    ),
    modalities: fact(
      ['tabular', 'time-series', 'image', 'text'],
      sagemakerPage('canvas-build-model'),
    ),
    pages: {
      noCode: fact(
        'Builds models without code, up to 250 candidates, in 2 to 4 hours.',
        sagemakerPage('canvas-build-model'),
      ),
      sessions: fact(
        'Billed while somebody is logged in; a volume of 100 GB stays until the profile is deleted.',
        sagemakerPage('canvas-manage-cost'),
      ),
      sample: fact('Tables over 5 GB are sampled down.', sagemakerPage('canvas-build-model')),
    },
  },
  meters: fact(['sagemaker.canvas.session'], sagemakerPage('canvas-manage-cost')),
  security: fact(['Canvas domain role', 'VPC-only mode'], sagemakerPage('canvas')),
};
