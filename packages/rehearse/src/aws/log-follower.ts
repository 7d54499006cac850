import { DescribeLogStreamsCommand, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Aws } from '#aws/connect.ts';

/** Reads what a job has written since the last call, in the order in which it was written. */
export class LogFollower {
  readonly #aws: Aws;
  readonly #group: string;
  readonly #prefix: string;
  #stream: string | undefined;
  #token: string | undefined;

  /** `prefix`: the job's name and a slash, which SageMaker's stream names start with. */
  constructor(aws: Aws, { group, prefix }: { readonly group: string; readonly prefix: string }) {
    this.#aws = aws;
    this.#group = group;
    this.#prefix = prefix;
  }

  /** Empty as long as the job has no stream yet. */
  async next(): Promise<readonly string[]> {
    this.#stream ??= await this.#findStream();
    if (this.#stream === undefined) return [];
    const lines: string[] = [];
    while (true) {
      const page = await this.#aws.logs.send(
        new GetLogEventsCommand({
          logGroupName: this.#group,
          logStreamName: this.#stream,
          startFromHead: true,
          nextToken: this.#token,
        }),
      );
      for (const event of page.events ?? []) lines.push(event.message ?? '');
      const done = page.nextForwardToken === this.#token || (page.events ?? []).length === 0;
      this.#token = page.nextForwardToken;
      if (done) return lines;
    }
  }

  async #findStream(): Promise<string | undefined> {
    try {
      const { logStreams } = await this.#aws.logs.send(
        new DescribeLogStreamsCommand({
          logGroupName: this.#group,
          logStreamNamePrefix: this.#prefix,
        }),
      );
      return logStreams?.[0]?.logStreamName;
    } catch (error) {
      // The group appears with the first job that logs.
      if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
      throw error;
    }
  }
}
