import type { ListCrawlersRequest, ListCrawlersResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { notSupportedHere } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';

export function listCrawlers({ store }: GlueParts) {
  return (input: ListCrawlersRequest, { scope }: RequestContext): ListCrawlersResponse => {
    if (Object.keys(input.Tags ?? {}).length > 0) throw notSupportedHere('tags of crawlers');
    const page = pageFor(store.crawlers.list(scope), input, ({ name }) => [name]);
    return { CrawlerNames: page.items.map(({ name }) => name), NextToken: page.nextToken };
  };
}
