import {
  CreateCrawlerCommand,
  DeleteCrawlerCommand,
  GetCrawlerCommand,
  StartCrawlerCommand,
  StopCrawlerCommand,
} from '@aws-sdk/client-glue';
import type { Aws } from '#aws/connect.ts';
import { type FollowWatch, followJob } from '#aws/follow-job.ts';

export interface CrawlerSpec {
  readonly name: string;
  readonly roleArn: string;
  readonly database: string;
  readonly tablePrefix: string;
  readonly targets: readonly string[];
}

/** Crawls S3 prefixes once: what is found becomes tables of the database. */
export async function runCrawler(aws: Aws, spec: CrawlerSpec, watch: FollowWatch): Promise<void> {
  const Name = spec.name;
  await aws.glue.send(
    new CreateCrawlerCommand({
      Name,
      Role: spec.roleArn,
      DatabaseName: spec.database,
      TablePrefix: spec.tablePrefix,
      Targets: { S3Targets: spec.targets.map((Path) => ({ Path })) },
    }),
  );
  watch.undo.add('resource', `crawler ${Name}`, () =>
    aws.glue.send(new DeleteCrawlerCommand({ Name })),
  );
  await followJob(
    {
      what: `crawl of ${Name}`,
      name: Name,
      create: () => aws.glue.send(new StartCrawlerCommand({ Name })),
      look: async () => {
        const { Crawler: description } = await aws.glue.send(new GetCrawlerCommand({ Name }));
        const status = description?.State ?? '';
        const last = description?.LastCrawl;
        if (status !== 'READY' || last === undefined) return { description, status };
        const end = last.Status === 'SUCCEEDED' ? ('done' as const) : ('failed' as const);
        return { description, status, end, reason: last.ErrorMessage };
      },
      stop: () => aws.glue.send(new StopCrawlerCommand({ Name })),
    },
    watch,
  );
}
