import type { UpdateCrawlerRequest, UpdateCrawlerResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCrawler } from '../check-crawler.ts';
import { getCrawler } from '../crawler-lookup.ts';
import { stateRefused } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

/** Changes what the request names. */
export function updateCrawler({ store, clock }: GlueParts) {
  return async (
    input: UpdateCrawlerRequest,
    { scope }: RequestContext,
  ): Promise<UpdateCrawlerResponse> => {
    const { name } = getCrawler(store, scope, input.Name);
    const given = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== undefined),
    );
    const updatedAt = clock.now();
    await store.crawlers.update({ scope, path: [name] }, (current) => {
      if (current.state !== 'READY')
        throw stateRefused('CrawlerRunningException', `Crawler with name ${name} is running`);
      const settings = { ...current.settings, ...given };
      checkCrawler(scope, settings);
      return { ...current, settings, version: current.version + 1, updatedAt };
    });
    return {};
  };
}
