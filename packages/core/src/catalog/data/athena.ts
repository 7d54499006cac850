import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { athenaLimitsPage } from '#catalog/pages.ts';

export const athena: CatalogEntry = {
  id: 'athena',
  stages: ['prepare'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/athena.html'),
  limits: { runMaxSeconds: fact(240 * 60, athenaLimitsPage) },
  abilities: {},
  guidance: {
    modalities: fact(['tabular', 'time-series', 'interactions'], athenaLimitsPage),
    pages: {
      timeout: fact('A DML statement may be raised to 240 minutes at most.', athenaLimitsPage),
    },
  },
  meters: fact(['athena.sql'], 'https://aws.amazon.com/athena/pricing/'),
  security: fact(['workgroup', 'Lake Formation filters'], athenaLimitsPage),
};
