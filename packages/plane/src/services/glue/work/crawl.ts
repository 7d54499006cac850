import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scope } from '@slipway/base';
import { crawledTable } from '../domain/crawled-table.ts';
import { crawlerLogGroup, type StoredCrawler } from '../domain/crawler.ts';
import { parseConfiguration } from '../domain/crawler-configuration.ts';
import { type CrawledFile, findTables } from '../domain/find-tables.ts';
import { catalogName } from '../domain/names.ts';
import { parseS3Uri, type S3Uri } from '../domain/s3-uri.ts';
import { tableNameOf } from '../domain/table-name.ts';
import type { GlueParts } from '../needs.ts';
import { CatalogWriter } from './catalog-writer.ts';
import { exclusionTest } from './exclusion.ts';
import { lookIntoFiles } from './look-into-files.ts';
import { RunFailure } from './run-failure.ts';
import { chooseSample } from './sample-files.ts';

export interface CrawlOptions {
  readonly parts: GlueParts;
  readonly scope: Scope;
  readonly crawler: StoredCrawler;
  readonly signal: AbortSignal;
}

interface ListedFile {
  readonly key: string;
  readonly sizeBytes: number;
}

/** Folders of the crawls that are under way. */
export function crawlsRoot(workDir: string): string {
  return join(workDir, 'crawls');
}

/** One crawl from its start to its end: list, look into samples, find the tables, write them to the catalog. */
export class Crawl {
  readonly #options: CrawlOptions;
  readonly #writer: CatalogWriter;

  constructor(options: CrawlOptions) {
    this.#options = options;
    const say = (message: string) => this.say('INFO', message);
    this.#writer = new CatalogWriter({ ...options, database: this.#database, say });
  }

  async run(): Promise<void> {
    const { crawler, parts, scope, signal } = this.#options;
    await this.say('BENCHMARK', `Running Start Crawl for Crawler ${crawler.name}`);
    if (parts.store.databases.find(scope, [this.#database]) === undefined)
      throw new RunFailure(`Database ${this.#database} not found.`);
    for (const target of crawler.settings.Targets?.S3Targets ?? []) {
      signal.throwIfAborted();
      await this.#target(target);
    }
    await this.#writer.retireOthers();
    await this.say('BENCHMARK', 'Crawler has finished running and is in state READY');
  }

  /** Into the crawler's log, as AWS's lines begin. */
  async say(level: 'BENCHMARK' | 'ERROR' | 'INFO' | 'WARN', message: string): Promise<void> {
    const { parts, scope, crawler } = this.#options;
    const event = {
      timestamp: parts.clock.now(),
      message: `[${crawler.crawlId}] ${level} : ${message}`,
    };
    await parts.logs.append(scope, { group: crawlerLogGroup, stream: crawler.name }, [event]);
  }

  get #database(): string {
    return catalogName(this.#options.crawler.settings.DatabaseName);
  }

  async #target(target: {
    Path?: string | undefined;
    Exclusions?: string[] | undefined;
    SampleSize?: number | undefined;
  }): Promise<void> {
    const { crawler } = this.#options;
    const place = parseS3Uri(target.Path ?? '');
    if (place === undefined) throw new RunFailure(`${target.Path} is not a place on S3.`);
    const { files, root } = await this.#list(place, target.Exclusions ?? []);
    const schemas = await this.#look(place.bucket, chooseSample(files, target.SampleSize));
    const crawled = files.map((file): CrawledFile => ({ ...file, schema: schemas.get(file.key) }));
    const configuration = parseConfiguration(crawler.settings.Configuration);
    if (typeof configuration === 'string') throw new RunFailure(configuration);
    const tables = findTables(crawled, { root, combinesSchemas: configuration.combinesSchemas });
    await this.say(
      'INFO',
      `Classification complete, ${tables.length} tables in ${files.length} objects of ${target.Path}`,
    );
    for (const found of tables) {
      const tablePrefix = crawler.settings.TablePrefix ?? '';
      const name = tableNameOf({ bucket: place.bucket, prefix: found.prefix, tablePrefix });
      const by = { crawler: crawler.name, bucket: place.bucket, name };
      await this.#writer.write(crawledTable(found, by), { found, bucket: place.bucket });
    }
  }

  /** An include path names a folder, or one object. */
  async #list(
    { bucket, key }: S3Uri,
    exclusions: readonly string[],
  ): Promise<{ readonly files: readonly ListedFile[]; readonly root: string }> {
    const { parts, scope, signal } = this.#options;
    const folder = key === '' || key.endsWith('/') ? key : `${key}/`;
    const isExcluded = exclusionTest(exclusions);
    const files: ListedFile[] = [];
    let root = folder;
    for await (const object of parts.objects.list(scope, bucket, key)) {
      signal.throwIfAborted();
      if (object.key === key && key !== '') root = key.slice(0, key.lastIndexOf('/') + 1);
      else if (!object.key.startsWith(folder)) continue;
      const isData = object.sizeBytes > 0 && !object.key.endsWith('/') && !isHidden(object.key);
      if (isData && !isExcluded(object.key.slice(folder.length))) files.push(object);
    }
    return { files, root };
  }

  async #look(bucket: string, sample: readonly ListedFile[]) {
    const { parts, scope, signal, crawler } = this.#options;
    const dir = join(crawlsRoot(parts.workDir), crawler.crawlId ?? '');
    try {
      return await lookIntoFiles({
        parts,
        scope,
        signal,
        dir,
        bucket,
        files: sample,
        crawlId: crawler.crawlId ?? '',
      });
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }
}

/** Hive and Spark leave such files, which are no data. */
function isHidden(key: string): boolean {
  return /^[._]/.test(key.slice(key.lastIndexOf('/') + 1));
}
