import { rm } from 'node:fs/promises';
import type { Scope } from '@slipway/base';
import { ActiveRuns } from '#running/active-runs.ts';
import { endCrawl, type StoredCrawler } from '../domain/crawler.ts';
import type { GlueParts } from '../needs.ts';
import { Crawl, crawlsRoot } from './crawl.ts';
import { errorMessageOf } from './run-failure.ts';

/** Drives the crawls of the plane. One that a crash broke off begins again at the next start. */
export class CrawlerRunner {
  readonly #parts: GlueParts;
  readonly #runs: ActiveRuns;

  constructor(parts: GlueParts) {
    this.#parts = parts;
    this.#runs = new ActiveRuns((crawler, error) =>
      parts.log.error('glue.crawl-defect', { crawler, error }),
    );
  }

  async start(): Promise<void> {
    await rm(crawlsRoot(this.#parts.workDir), { recursive: true, force: true });
    for (const { scope, value } of this.#parts.store.crawlers.all()) {
      if (value.state === 'RUNNING') this.run(scope, value.name);
      else if (value.state === 'STOPPING')
        await this.#end(scope, value.name, { status: 'CANCELLED' });
    }
  }

  run(scope: Scope, name: string): void {
    this.#runs.begin(keyOf(scope, name), (stop) => this.#crawl(scope, name, stop));
  }

  /** The wish is in the record already; this makes the work hear of it. */
  stop(scope: Scope, name: string): void {
    this.#runs.stop(keyOf(scope, name), 'the crawler is stopped');
  }

  async close(): Promise<void> {
    await this.#runs.close();
  }

  async #crawl(scope: Scope, name: string, stop: AbortSignal): Promise<void> {
    const crawler = this.#parts.store.crawlers.find(scope, [name]);
    if (crawler === undefined) return;
    const signal = AbortSignal.any([stop, this.#runs.shutdown]);
    const crawl = new Crawl({ parts: this.#parts, scope, crawler, signal });
    try {
      await crawl.run();
      await this.#end(scope, name, { status: 'SUCCEEDED' });
    } catch (error) {
      if (stop.aborted) await this.#end(scope, name, { status: 'CANCELLED' });
      else if (this.#runs.shutdown.aborted)
        await this.#end(scope, name, {
          status: 'FAILED',
          error: 'The local plane was stopped during the crawl.',
        });
      else await this.#fail(crawl, error, { scope, name });
    }
  }

  async #fail(
    crawl: Crawl,
    error: unknown,
    { scope, name }: { readonly scope: Scope; readonly name: string },
  ): Promise<void> {
    const message = errorMessageOf(error);
    this.#parts.log.warn('glue.crawl-failed', { crawler: name, error });
    await crawl.say('ERROR', message);
    await this.#end(scope, name, { status: 'FAILED', error: message });
  }

  async #end(scope: Scope, name: string, end: Parameters<typeof endCrawl>[1]): Promise<void> {
    await this.#parts.store.crawlers.update(
      { scope, path: [name] },
      (current): StoredCrawler => endCrawl(current, end),
    );
  }
}

function keyOf({ accountId, region }: Scope, name: string): string {
  return [accountId, region, name].join('/');
}
