import type { Operations } from '@slipway/wire';
import type { GlueParts } from './needs.ts';
import { createCrawler } from './operations/create-crawler.ts';
import { deleteCrawler } from './operations/delete-crawler.ts';
import { getCrawler } from './operations/get-crawler.ts';
import { getCrawlers } from './operations/get-crawlers.ts';
import { listCrawlers } from './operations/list-crawlers.ts';
import { startCrawler } from './operations/start-crawler.ts';
import { stopCrawler } from './operations/stop-crawler.ts';
import { updateCrawler } from './operations/update-crawler.ts';
import type { CrawlerRunner } from './work/crawler-runner.ts';

/** Crawlers. */
export function crawlerOperations(parts: GlueParts, runner: CrawlerRunner): Operations {
  return {
    CreateCrawler: createCrawler(parts),
    DeleteCrawler: deleteCrawler(parts),
    GetCrawler: getCrawler(parts),
    GetCrawlers: getCrawlers(parts),
    ListCrawlers: listCrawlers(parts),
    StartCrawler: startCrawler(parts, runner),
    StopCrawler: stopCrawler(parts, runner),
    UpdateCrawler: updateCrawler(parts),
  };
}
