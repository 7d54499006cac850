import type { GetCrawlersRequest, GetCrawlersResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { describeCrawler } from '../describe-crawler.ts';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';

export function getCrawlers({ store, clock }: GlueParts) {
  return (input: GetCrawlersRequest, { scope }: RequestContext): GetCrawlersResponse => {
    const page = pageFor(store.crawlers.list(scope), input, ({ name }) => [name]);
    const now = clock.now();
    return {
      Crawlers: page.items.map((crawler) => describeCrawler(crawler, now)),
      NextToken: page.nextToken,
    };
  };
}
