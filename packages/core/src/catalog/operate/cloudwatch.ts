import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';
import { sagemakerPage } from '#catalog/pages.ts';

export const cloudwatch: CatalogEntry = {
  id: 'cloudwatch',
  stages: ['monitor'],
  lifecycle: openService,
  absentIn: fact([], 'https://docs.aws.amazon.com/general/latest/gr/cw_region.html'),
  limits: {},
  abilities: {},
  guidance: {
    pages: {
      metrics: fact(
        'Endpoints and jobs publish metrics and logs to CloudWatch.',
        sagemakerPage('monitoring-cloudwatch'),
      ),
    },
  },
  meters: fact(
    ['cloudwatch.alarm.standard', 'cloudwatch.logs.ingest', 'cloudwatch.logs.storage'],
    'https://aws.amazon.com/cloudwatch/pricing/',
  ),
  security: fact(
    ['log group encryption', 'retention'],
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/WhatIsCloudWatch.html',
  ),
};
