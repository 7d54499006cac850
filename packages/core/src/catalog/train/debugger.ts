import type { CatalogEntry } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const sagemakerDebugger: CatalogEntry = {
  id: 'debugger',
  stages: ['debug'],
  lifecycle: fact(
    {
      status: 'maintenance',
      closedSince: '2026-07-30',
      feature: 'debugger',
      replacement: 'slipway-debugger',
    },
    sagemakerPage('debugger-availability-change'),
  ),
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      rules: fact(
        'Built-in rules watch the tensors of a training job.',
        sagemakerPage('debugger-createtrainingjob-api'),
      ),
    },
  },
  meters: fact(['sagemaker.debugger.builtin-rule'], 'https://aws.amazon.com/sagemaker/ai/pricing/'),
  security: fact(['S3 prefix for tensors'], sagemakerPage('debugger-availability-change')),
};
