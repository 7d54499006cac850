import type { CatalogEntry } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const lookoutForVision: CatalogEntry = {
  id: 'lookout-for-vision',
  stages: ['train'],
  lifecycle: fact(
    { status: 'shutdown', closedSince: '2025-10-31', replacement: 'rekognition-custom-labels' },
    'https://docs.aws.amazon.com/general/latest/gr/full_shutdown_services.html',
  ),
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/full_shutdown_services.html'),
  limits: {},
  abilities: {},
  guidance: {
    tasks: fact(
      ['defect-detection'],
      'https://docs.aws.amazon.com/general/latest/gr/full_shutdown_services.html',
    ),
    pages: {
      exit: fact(
        'Gone; Rekognition Custom Labels or an own vision model takes its place.',
        'https://docs.aws.amazon.com/general/latest/gr/full_shutdown_services.html',
      ),
    },
  },
  meters: fact([], 'https://docs.aws.amazon.com/general/latest/gr/full_shutdown_services.html'),
  security: fact([], 'https://docs.aws.amazon.com/general/latest/gr/full_shutdown_services.html'),
};
