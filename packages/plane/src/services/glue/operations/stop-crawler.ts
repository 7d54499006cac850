import type { StopCrawlerRequest, StopCrawlerResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { getCrawler } from '../crawler-lookup.ts';
import { stateRefused } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import type { CrawlerRunner } from '../work/crawler-runner.ts';

export function stopCrawler({ store }: GlueParts, runner: CrawlerRunner) {
  return async (
    { Name }: StopCrawlerRequest,
    { scope }: RequestContext,
  ): Promise<StopCrawlerResponse> => {
    const { name } = getCrawler(store, scope, Name);
    await store.crawlers.update({ scope, path: [name] }, (current) => {
      if (current.state === 'READY')
        throw stateRefused('CrawlerNotRunningException', `Crawler with name ${name} isn't running`);
      if (current.state === 'STOPPING')
        throw stateRefused('CrawlerStoppingException', `Crawler with name ${name} is stopping`);
      return { ...current, state: 'STOPPING' };
    });
    runner.stop(scope, name);
    return {};
  };
}
