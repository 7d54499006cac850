import type { CreateCrawlerRequest, CreateCrawlerResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCrawler } from '../check-crawler.ts';
import { alreadyExists } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { tagChanges } from '../tags.ts';

export function createCrawler({ store, clock }: GlueParts) {
  return async (
    { Tags, ...settings }: CreateCrawlerRequest,
    { scope }: RequestContext,
  ): Promise<CreateCrawlerResponse> => {
    checkCrawler(scope, settings);
    const name = settings.Name ?? '';
    const now = clock.now();
    const times = { createdAt: now, updatedAt: now };
    const value = { name, settings, state: 'READY', version: 1, ...times } as const;
    const tags = tagChanges(store, scope, { kind: 'crawler', name, tags: Tags });
    if (!(await store.crawlers.insert({ scope, path: [name], value }, tags)))
      throw alreadyExists(`${name} already exists`);
    return {};
  };
}
