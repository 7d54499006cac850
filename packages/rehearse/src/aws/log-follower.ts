import { DescribeLogStreamsCommand, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Aws } from '#aws/connect.ts';

/** Reads what a job has written since the last call, in the order in which it was written. */
export class LogFollower {
  readonly #aws: Aws;
  readonly #group: string;
  readonly #prefix: string;
  /** Streams in the order in which they appeared, with the token behind what was read. */
  readonly #streams = new Map<string, string | undefined>();

  /** `prefix`: the job's name and a slash, which SageMaker's stream names start with. */
  constructor(aws: Aws, { group, prefix }: { readonly group: string; readonly prefix: string }) {
    this.#aws = aws;
    this.#group = group;
    this.#prefix = prefix;
  }

  /** Empty as long as the job has no stream yet. A job that was interrupted has a stream for each attempt. */
  async next(): Promise<readonly string[]> {
    await this.#findStreams();
    const lines: string[] = [];
    for (const stream of this.#streams.keys()) lines.push(...(await this.#read(stream)));
    return lines;
  }

  async #read(logStreamName: string): Promise<readonly string[]> {
    const lines: string[] = [];
    while (true) {
      const token = this.#streams.get(logStreamName);
      const page = await this.#aws.logs.send(
        new GetLogEventsCommand({
          logGroupName: this.#group,
          logStreamName,
          startFromHead: true,
          nextToken: token,
        }),
      );
      for (const event of page.events ?? []) lines.push(event.message ?? '');
      this.#streams.set(logStreamName, page.nextForwardToken);
      const done = page.nextForwardToken === token || (page.events ?? []).length === 0;
      if (done) return lines;
    }
  }

  async #findStreams(): Promise<void> {
    try {
      const { logStreams = [] } = await this.#aws.logs.send(
        new DescribeLogStreamsCommand({
          logGroupName: this.#group,
          logStreamNamePrefix: this.#prefix,
        }),
      );
      const byAge = [...logStreams].sort((a, b) => (a.creationTime ?? 0) - (b.creationTime ?? 0));
      for (const { logStreamName } of byAge)
        if (logStreamName !== undefined && !this.#streams.has(logStreamName))
          this.#streams.set(logStreamName, undefined);
    } catch (error) {
      // The group appears with the first job that logs.
      if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error;
    }
  }
}
