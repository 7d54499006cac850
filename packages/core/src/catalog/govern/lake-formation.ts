import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { lakeFormationPage } from '#catalog/pages.ts';

export const lakeFormation: CatalogEntry = {
  id: 'lake-formation',
  stages: ['govern'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/lake-formation.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      grants: fact(
        'Grants on databases, tables, columns, rows and cells, across accounts.',
        lakeFormationPage,
      ),
      engines: fact(
        'Enforced in Athena, Redshift Spectrum, EMR Spark, Glue and Quick.',
        lakeFormationPage,
      ),
    },
  },
  meters: fact(['lakeformation.permissions'], 'https://aws.amazon.com/lake-formation/pricing/'),
  security: fact(['LF-Tags', 'data filters', 'CloudTrail audit'], lakeFormationPage),
};
