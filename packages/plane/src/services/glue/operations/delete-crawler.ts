import type { DeleteCrawlerRequest, DeleteCrawlerResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { getCrawler } from '../crawler-lookup.ts';
import { stateRefused } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { tagRemovals } from '../tags.ts';

export function deleteCrawler({ store }: GlueParts) {
  return async (
    { Name }: DeleteCrawlerRequest,
    { scope }: RequestContext,
  ): Promise<DeleteCrawlerResponse> => {
    const { name, state } = getCrawler(store, scope, Name);
    if (state !== 'READY')
      throw stateRefused('CrawlerRunningException', `Crawler with name ${name} is running`);
    const tags = tagRemovals(store, scope, { kind: 'crawler', name });
    await store.crawlers.remove({ scope, path: [name] }, tags);
    return {};
  };
}
