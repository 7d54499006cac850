import { createHash } from 'node:crypto';
import type { Scope } from '@slipway/base';
import { roleArnOf } from '../check-job.ts';
import { checkLocation } from '../check-location.ts';
import { crawledPartition } from '../domain/crawled-table.ts';
import type { StoredCrawler } from '../domain/crawler.ts';
import { parseConfiguration } from '../domain/crawler-configuration.ts';
import type { FoundTable } from '../domain/find-tables.ts';
import { newPartition, partitionPath } from '../domain/partition.ts';
import { type StoredTable, type StoredTableInput, versionPath } from '../domain/table.ts';
import { lakePermissionMissing } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { tableRemovals } from '../table-removals.ts';

export interface CatalogWriterOptions {
  readonly parts: GlueParts;
  readonly scope: Scope;
  readonly crawler: StoredCrawler;
  readonly database: string;
  readonly say: (message: string) => Promise<void>;
}

interface Origin {
  readonly found: FoundTable;
  readonly bucket: string;
}

/** Puts what a crawl found into the catalog, as the crawler's policies say and in the name of its role. */
export class CatalogWriter {
  readonly #options: CatalogWriterOptions;
  readonly #written = new Set<string>();

  constructor(options: CatalogWriterOptions) {
    this.#options = options;
  }

  async write(input: StoredTableInput, origin: Origin): Promise<void> {
    const name = this.#freeName(input);
    this.#written.add(name);
    const { parts, scope, database, say } = this.#options;
    const known = parts.store.tables.find(scope, [database, name]);
    if (known === undefined) await this.#create({ ...input, Name: name });
    else await this.#update(known, { ...input, Name: name });
    const count = await this.#partitions(name, origin);
    const verb = known === undefined ? 'Created' : 'Updated';
    await say(`${verb} table ${name} in database ${database}, ${count} new partitions`);
  }

  /** What this crawler made before and did not find any more. */
  async retireOthers(): Promise<void> {
    const { parts, scope, database, crawler, say } = this.#options;
    const behavior = crawler.settings.SchemaChangePolicy?.DeleteBehavior ?? 'DEPRECATE_IN_DATABASE';
    for (const table of parts.store.tables.list(scope, [database])) {
      const isOurs = table.input.Parameters?.['UPDATED_BY_CRAWLER'] === crawler.name;
      if (!isOurs || this.#written.has(table.name)) continue;
      if (behavior === 'DELETE_FROM_DATABASE') {
        const object = { database, table: table.name };
        const removals = tableRemovals(parts, scope, object);
        await parts.store.tables.remove({ scope, path: [database, table.name] }, removals);
        await say(`Deleted table ${table.name}: its data is gone`);
      } else if (behavior === 'DEPRECATE_IN_DATABASE') {
        const DEPRECATED_BY_CRAWLER = String(parts.clock.now());
        const Parameters = { ...table.input.Parameters, DEPRECATED_BY_CRAWLER };
        await this.#replace(table, { ...table.input, Parameters });
        await say(`Deprecated table ${table.name}: its data is gone`);
      }
    }
  }

  get #principal() {
    const { scope, crawler } = this.#options;
    const roleArn = roleArnOf(scope, crawler.settings.Role);
    const session = roleArn.slice(roleArn.lastIndexOf('/') + 1);
    const arn = `arn:aws:sts::${scope.accountId}:assumed-role/${session}/AWS-Crawler`;
    return { accessKeyId: undefined, accountId: scope.accountId, arn, roleArn };
  }

  /** Another table of that name, from elsewhere, keeps it: ours gets a suffix. */
  #freeName(input: StoredTableInput): string {
    const { parts, scope, database } = this.#options;
    const name = input.Name ?? '';
    const location = input.StorageDescriptor?.Location ?? '';
    const other = parts.store.tables.find(scope, [database, name]);
    const isOther = other !== undefined && other.input.StorageDescriptor?.Location !== location;
    if (!isOther && !this.#written.has(name)) return name;
    return `${name}_${createHash('md5').update(location).digest('hex')}`;
  }

  async #create(input: StoredTableInput): Promise<void> {
    const { parts, scope, database } = this.#options;
    const name = input.Name ?? '';
    const principal = this.#principal;
    const request = { principal, object: { database }, permission: 'CREATE_TABLE' } as const;
    if (parts.lake.decide(scope, request).kind === 'denied')
      throw lakePermissionMissing('CREATE_TABLE', database);
    checkLocation(parts, { scope, principal, location: input.StorageDescriptor?.Location });
    const now = parts.clock.now();
    const times = { createdAt: now, updatedAt: now, createdBy: principal.arn };
    const value: StoredTable = { database, name, input, version: 0, ...times };
    await parts.store.tables.insert(
      { scope, path: [database, name], value },
      parts.lake.created(scope, { database, table: name }, { principal }),
    );
  }

  async #update(table: StoredTable, input: StoredTableInput): Promise<void> {
    const { crawler } = this.#options;
    const policy = crawler.settings.SchemaChangePolicy?.UpdateBehavior ?? 'UPDATE_IN_DATABASE';
    const configuration = parseConfiguration(crawler.settings.Configuration);
    const merges = typeof configuration !== 'string' && configuration.mergesNewColumns;
    if (!merges && policy === 'LOG') return;
    await this.#replace(table, merges ? withOldColumns(input, table.input) : input);
  }

  async #replace(table: StoredTable, input: StoredTableInput): Promise<void> {
    const { parts, scope } = this.#options;
    const object = { database: table.database, table: table.name };
    const request = { principal: this.#principal, object, permission: 'ALTER' } as const;
    if (parts.lake.decide(scope, request).kind === 'denied')
      throw lakePermissionMissing('ALTER', table.name);
    if (JSON.stringify(columnsOf(table.input)) !== JSON.stringify(columnsOf(input)))
      await parts.store.versions.put({ scope, path: versionPath(table), value: table });
    const updatedAt = parts.clock.now();
    await parts.store.tables.update({ scope, path: [table.database, table.name] }, (current) => ({
      ...current,
      input,
      version: current.version + 1,
      updatedAt,
    }));
  }

  async #partitions(table: string, { found, bucket }: Origin): Promise<number> {
    const { parts, scope, database } = this.#options;
    const { partitions, tables } = parts.store;
    const input = tables.find(scope, [database, table])?.input;
    if (input === undefined) return 0;
    const inserted = await Promise.all(
      found.partitions.map((partition) => {
        const given = crawledPartition(input, partition, bucket);
        const value = newPartition({ database, table }, given, parts.clock.now());
        return partitions.insert({ scope, path: partitionPath(value), value });
      }),
    );
    return inserted.filter((isNew) => isNew).length;
  }
}

function columnsOf(input: StoredTableInput) {
  return input.StorageDescriptor?.Columns ?? [];
}

/** `MergeNewColumns`: nothing is dropped or retyped. */
function withOldColumns(input: StoredTableInput, old: StoredTableInput): StoredTableInput {
  const names = new Set(columnsOf(old).map(({ Name }) => Name));
  const Columns = [...columnsOf(old), ...columnsOf(input).filter(({ Name }) => !names.has(Name))];
  return { ...input, StorageDescriptor: { ...input.StorageDescriptor, Columns } };
}
