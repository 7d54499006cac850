import type { CrawlerState, CreateCrawlerRequest, LastCrawlStatus } from '@aws-sdk/client-glue';
import type { EpochMs } from '@slipway/base';

export type CrawlerSettings = Omit<CreateCrawlerRequest, 'Tags'>;

export interface StoredCrawler {
  readonly name: string;
  readonly settings: CrawlerSettings;
  readonly state: CrawlerState;
  /** Of the crawl under way, or of the last one. */
  readonly crawlId?: string;
  readonly startedAt?: EpochMs;
  readonly last?: LastCrawl;
  readonly version: number;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
}

export interface LastCrawl {
  readonly status: LastCrawlStatus;
  readonly startedAt: EpochMs;
  readonly crawlId: string;
  readonly error?: string;
}

export const crawlerLogGroup = '/aws-glue/crawlers';

export function endCrawl(
  crawler: StoredCrawler,
  end: { readonly status: LastCrawlStatus; readonly error?: string | undefined },
): StoredCrawler {
  const { status, error } = end;
  const last = {
    status,
    startedAt: crawler.startedAt ?? 0,
    crawlId: crawler.crawlId ?? '',
    ...(error !== undefined && { error }),
  };
  return { ...crawler, state: 'READY', last };
}
