import type { ListCrawlersRequest, ListCrawlersResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';

export function listCrawlers({ store }: GlueParts) {
  return (input: ListCrawlersRequest, { scope }: RequestContext): ListCrawlersResponse => {
    const crawlers = store.crawlers.list(scope).filter(({ name }) => {
      const tags = store.tags.find(scope, ['crawler', name]) ?? {};
      return Object.entries(input.Tags ?? {}).every(([key, value]) => tags[key] === value);
    });
    const page = pageFor(crawlers, input, ({ name }) => [name]);
    return { CrawlerNames: page.items.map(({ name }) => name), NextToken: page.nextToken };
  };
}
