import type { Scope } from '@slipway/base';
import { endCrawl, type StoredCrawler } from '../domain/crawler.ts';
import type { GlueParts } from '../needs.ts';
import { Crawl } from './crawl.ts';
import { errorMessageOf } from './run-failure.ts';

interface Active {
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

/** Drives the crawls of the plane. One that a crash broke off begins again at the next start. */
export class CrawlerRunner {
  readonly #parts: GlueParts;
  readonly #active = new Map<string, Active>();
  readonly #shutdown = new AbortController();

  constructor(parts: GlueParts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    for (const { scope, value } of this.#parts.store.crawlers.all()) {
      if (value.state === 'RUNNING') this.run(scope, value.name);
      else if (value.state === 'STOPPING')
        await this.#end(scope, value.name, { status: 'CANCELLED' });
    }
  }

  run(scope: Scope, name: string): void {
    const key = [scope.accountId, scope.region, name].join('/');
    const stop = new AbortController();
    const done = this.#crawl(scope, name, stop)
      .catch((error: unknown) =>
        this.#parts.log.error('glue.crawl-defect', { crawler: name, error }),
      )
      .finally(() => this.#active.delete(key));
    this.#active.set(key, { stop, done });
  }

  /** The wish is in the record already; this makes the work hear of it. */
  stop({ accountId, region }: Scope, name: string): void {
    this.#active
      .get([accountId, region, name].join('/'))
      ?.stop.abort(new Error('the crawler is stopped'));
  }

  async close(): Promise<void> {
    this.#shutdown.abort(new Error('the plane is stopped'));
    await Promise.all([...this.#active.values()].map(({ done }) => done));
  }

  async #crawl(scope: Scope, name: string, stop: AbortController): Promise<void> {
    const crawler = this.#parts.store.crawlers.find(scope, [name]);
    if (crawler === undefined) return;
    const signal = AbortSignal.any([stop.signal, this.#shutdown.signal]);
    const crawl = new Crawl({ parts: this.#parts, scope, crawler, signal });
    try {
      await crawl.run();
      await this.#end(scope, name, { status: 'SUCCEEDED' });
    } catch (error) {
      if (stop.signal.aborted) await this.#end(scope, name, { status: 'CANCELLED' });
      else if (this.#shutdown.signal.aborted)
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
