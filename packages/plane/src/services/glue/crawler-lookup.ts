import type { Scope } from '@slipway/base';
import type { StoredCrawler } from './domain/crawler.ts';
import { entityNotFound } from './errors.ts';
import type { GlueStore } from './store.ts';

export function getCrawler(
  store: GlueStore,
  scope: Scope,
  name: string | undefined,
): StoredCrawler {
  const crawler = store.crawlers.find(scope, [name ?? '']);
  if (crawler === undefined) throw entityNotFound(`Crawler entry with name ${name} does not exist`);
  return crawler;
}
