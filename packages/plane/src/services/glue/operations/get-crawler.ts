import type { GetCrawlerRequest, GetCrawlerResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { getCrawler as lookUp } from '../crawler-lookup.ts';
import { describeCrawler } from '../describe-crawler.ts';
import type { GlueParts } from '../needs.ts';

export function getCrawler({ store, clock }: GlueParts) {
  return ({ Name }: GetCrawlerRequest, { scope }: RequestContext): GetCrawlerResponse => ({
    Crawler: describeCrawler(lookUp(store, scope, Name), clock.now()),
  });
}
