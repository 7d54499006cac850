import type { CreateCrawlerRequest, CreateCrawlerResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCrawler } from '../check-crawler.ts';
import { alreadyExists, notSupportedHere } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

export function createCrawler({ store, clock }: GlueParts) {
  return async (
    { Tags, ...settings }: CreateCrawlerRequest,
    { scope }: RequestContext,
  ): Promise<CreateCrawlerResponse> => {
    if (Object.keys(Tags ?? {}).length > 0) throw notSupportedHere('tags of crawlers');
    checkCrawler(scope, settings);
    const name = settings.Name ?? '';
    const now = clock.now();
    const times = { createdAt: now, updatedAt: now };
    const value = { name, settings, state: 'READY', version: 1, ...times } as const;
    if (!(await store.crawlers.insert({ scope, path: [name], value })))
      throw alreadyExists(`${name} already exists`);
    return {};
  };
}
