import {
  CreateConnectionCommand,
  DeleteConnectionCommand,
  GetPartitionsCommand,
  GetTableCommand,
} from '@aws-sdk/client-glue';
import { runGlueJob } from '#aws/glue-job.ts';
import { listKeys } from '#aws/list-keys.ts';
import { placeOfUrl, putText } from '#aws/objects.ts';
import type { GatheredEvidence } from '#images/image-evidence.ts';
import { type ImageSession, watchOf } from '#images/image-session.ts';
import type { AssetName } from '#images/image-world.ts';
import { crawlSources, databaseOf } from '#images/steps/crawl-sources.ts';
import type { DeliveredSources } from '#images/steps/deliver-sources.ts';
import type { WrittenRound } from '#ports/sample-images.ts';
import { runStep } from '#session.ts';

/** Where the gathered data lie; the same for every round. */
export interface Lake {
  readonly stagingUrl: string;
  readonly imagesUrl: string;
  readonly tableUrl: string;
}

export const tableName = 'inspections';

export function lakeOf({ root }: ImageSession): Lake {
  return {
    stagingUrl: `${root}/staging`,
    imagesUrl: `${root}/lake/images`,
    tableUrl: `${root}/lake/inspections`,
  };
}

export interface GatherOrder {
  readonly sources: DeliveredSources;
  /** Part of the job's name: `first`. */
  readonly round: string;
  readonly postgresUrl?: string | undefined;
}

/** Python shell job: the table out of its database, the images into folders by product type. */
export async function gatherImages(
  session: ImageSession,
  { sources, round, postgresUrl }: GatherOrder,
  report: Parameters<typeof watchOf>[1],
): Promise<void> {
  const lake = lakeOf(session);
  const connection = postgresUrl === undefined ? undefined : await connect(session, postgresUrl);
  await runGlueJob(
    session.aws,
    {
      name: `${session.request.runId}-gather-${round}`,
      roleArn: session.roleArn,
      command: 'pythonshell',
      scriptUrl: await uploadScript(session, 'glue/gather-images.py'),
      parameters: {
        inspections: connection ?? sources.inspectionsUrl,
        images: `${sources.imagesUrl}/`,
        staging: `${lake.stagingUrl}/inspections/`,
        lake: `${lake.imagesUrl}/`,
        round,
      },
      ...(connection === undefined ? {} : { connections: [connection] }),
    },
    watchOf(session, report),
  );
}

/** SQL job: one catalogued table, partitioned by product type, of inspections and line records. */
export async function catalogueInspections(
  session: ImageSession,
  round: string,
  report: Parameters<typeof watchOf>[1],
): Promise<void> {
  await runGlueJob(
    session.aws,
    {
      name: `${session.request.runId}-catalogue-${round}`,
      roleArn: session.roleArn,
      command: 'slipway-sql',
      scriptUrl: await uploadScript(session, 'glue/catalogue-inspections.sql'),
      parameters: { database: databaseOf(session), location: `${lakeOf(session).tableUrl}/` },
    },
    watchOf(session, report),
  );
}

/** Gathers the first round's sources into folders by product type and one catalogued table. */
export async function gatherSources(
  session: ImageSession,
  order: { readonly sources: DeliveredSources; readonly round: WrittenRound },
): Promise<GatheredEvidence> {
  const { sources, round } = order;
  const lake = lakeOf(session);
  await runStep(session, 'gather', async (report) => {
    const { postgresUrl } = round;
    await gatherImages(session, { sources, round: 'first', postgresUrl }, report);
    const keys = await listKeys(session.aws, `${lake.imagesUrl}/`, session.world.signal);
    return { value: undefined, facts: { of: 'gather', images: keys.length } };
  });
  const crawled = await crawlSources(session, [
    `${lake.stagingUrl}/inspections/`,
    sources.linesUrl.replace(/[^/]+$/, ''),
  ]);
  return runStep(session, 'catalogue', async (report) => {
    await catalogueInspections(session, 'first', report);
    const value = await describeGathered(session, { images: round.images.length, crawled });
    const { rows, partitions: products } = value;
    return { value, facts: { of: 'catalogue', rows, products } };
  });
}

/** What the catalogue says of the table, and what lies in the folders. */
async function describeGathered(
  session: ImageSession,
  delivered: { readonly images: number; readonly crawled: readonly string[] },
): Promise<GatheredEvidence> {
  const { aws, world } = session;
  const [DatabaseName, TableName] = [databaseOf(session), tableName];
  const { Table: table } = await aws.glue.send(
    new GetTableCommand({ DatabaseName, Name: TableName }),
  );
  const { Partitions = [] } = await aws.glue.send(
    new GetPartitionsCommand({ DatabaseName, TableName }),
  );
  const lake = lakeOf(session);
  const { key: folder } = placeOfUrl(`${lake.imagesUrl}/`);
  const folders: Record<string, number> = {};
  for (const key of await listKeys(aws, `${lake.imagesUrl}/`, world.signal)) {
    const product = key.slice(folder.length).split('/')[0] ?? '';
    folders[product] = (folders[product] ?? 0) + 1;
  }
  const rows = Object.values(folders).reduce((sum, count) => sum + count, 0);
  return {
    database: DatabaseName,
    table: TableName,
    crawled: delivered.crawled,
    rows,
    columns: [...(table?.StorageDescriptor?.Columns ?? []), ...(table?.PartitionKeys ?? [])].map(
      ({ Name, Type }) => ({ name: Name ?? '', type: Type ?? '' }),
    ),
    partitions: Partitions.length,
    folders,
    leftOut: delivered.images - rows,
  };
}

async function uploadScript(session: ImageSession, name: AssetName): Promise<string> {
  const url = `${session.root}/scripts/${name}`;
  const text = await session.world.asset(name);
  await putText(session.aws, placeOfUrl(url), { text, signal: session.world.signal });
  return url;
}

/** A Glue connection to the plant's database, as the console makes one. */
async function connect(session: ImageSession, postgresUrl: string): Promise<string> {
  const { aws, undo, request } = session;
  const name = `${request.runId}-plant`;
  const address = new URL(postgresUrl);
  const jdbc = `jdbc:postgresql://${address.hostname}:${address.port || '5432'}${address.pathname}`;
  await aws.glue.send(
    new CreateConnectionCommand({
      ConnectionInput: {
        Name: name,
        ConnectionType: 'JDBC',
        ConnectionProperties: {
          JDBC_CONNECTION_URL: jdbc,
          USERNAME: decodeURIComponent(address.username),
          PASSWORD: decodeURIComponent(address.password),
        },
      },
    }),
  );
  undo.add('resource', `Glue connection ${name}`, () =>
    aws.glue.send(new DeleteConnectionCommand({ ConnectionName: name })),
  );
  return name;
}
