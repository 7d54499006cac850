import type { StartCrawlerRequest, StartCrawlerResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { getCrawler } from '../crawler-lookup.ts';
import { stateRefused } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import type { CrawlerRunner } from '../work/crawler-runner.ts';

export function startCrawler({ store, clock, ids }: GlueParts, runner: CrawlerRunner) {
  return async (
    { Name }: StartCrawlerRequest,
    { scope }: RequestContext,
  ): Promise<StartCrawlerResponse> => {
    const { name } = getCrawler(store, scope, Name);
    const crawl = { crawlId: ids.uuid(), startedAt: clock.now() };
    await store.crawlers.update({ scope, path: [name] }, (current) => {
      if (current.state !== 'READY')
        throw stateRefused(
          'CrawlerRunningException',
          `Crawler with name ${name} has already started`,
        );
      return { ...current, ...crawl, state: 'RUNNING' };
    });
    runner.run(scope, name);
    return {};
  };
}
