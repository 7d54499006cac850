import type { Crawler } from '@aws-sdk/client-glue';
import type { EpochMs } from '@slipway/base';
import { crawlerLogGroup, type StoredCrawler } from './domain/crawler.ts';

export function describeCrawler(crawler: StoredCrawler, now: EpochMs): Crawler {
  const { settings, last } = crawler;
  const { Schedule: _, ...shown } = settings;
  const isIdle = crawler.state === 'READY';
  return {
    ...shown,
    Name: crawler.name,
    Classifiers: [],
    RecrawlPolicy: settings.RecrawlPolicy ?? { RecrawlBehavior: 'CRAWL_EVERYTHING' },
    SchemaChangePolicy: {
      UpdateBehavior: settings.SchemaChangePolicy?.UpdateBehavior ?? 'UPDATE_IN_DATABASE',
      DeleteBehavior: settings.SchemaChangePolicy?.DeleteBehavior ?? 'DEPRECATE_IN_DATABASE',
    },
    LineageConfiguration: { CrawlerLineageSettings: 'DISABLE' },
    State: crawler.state,
    CrawlElapsedTime: isIdle ? 0 : now - (crawler.startedAt ?? now),
    CreationTime: new Date(crawler.createdAt),
    LastUpdated: new Date(crawler.updatedAt),
    Version: crawler.version,
    ...(last !== undefined && {
      LastCrawl: {
        Status: last.status,
        ...(last.error !== undefined && { ErrorMessage: last.error }),
        LogGroup: crawlerLogGroup,
        LogStream: crawler.name,
        MessagePrefix: last.crawlId,
        StartTime: new Date(last.startedAt),
      },
    }),
  };
}
