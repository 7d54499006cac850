import {
  CreateDatabaseCommand,
  DeleteDatabaseCommand,
  GetTablesCommand,
} from '@aws-sdk/client-glue';
import { runCrawler } from '#aws/crawler.ts';
import { type ImageSession, watchOf } from '#images/image-session.ts';
import { runStep } from '#session.ts';

/** Glue's names are lower case with underscores. */
export function databaseOf({ request }: ImageSession): string {
  return request.runId.replaceAll('-', '_');
}

export const stagingPrefix = 'staging_';

/** A database of the catalogue, and tables in it for what lies in the staging folders. */
export function crawlSources(
  session: ImageSession,
  targets: readonly string[],
): Promise<readonly string[]> {
  return runStep(session, 'crawl', async (report) => {
    const { aws, undo, request, roleArn } = session;
    const DatabaseName = databaseOf(session);
    const description = 'Inspections of the reference scenario (synthetic)';
    await aws.glue.send(
      new CreateDatabaseCommand({
        DatabaseInput: { Name: DatabaseName, Description: description },
      }),
    );
    undo.add('resource', `Glue database ${DatabaseName}`, () =>
      aws.glue.send(new DeleteDatabaseCommand({ Name: DatabaseName })),
    );
    await runCrawler(
      aws,
      {
        name: `${request.runId}-sources`,
        roleArn,
        database: DatabaseName,
        tablePrefix: stagingPrefix,
        targets,
      },
      watchOf(session, report),
    );
    const { TableList = [] } = await aws.glue.send(new GetTablesCommand({ DatabaseName }));
    const tables = TableList.map(({ Name }) => Name ?? '');
    return { value: tables, facts: { of: 'crawl', tables: tables.length } };
  });
}
