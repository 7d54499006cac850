import type { Scope } from '@slipway/base';

/**
 * CloudWatch Logs as the plane keeps it: written by jobs and endpoints, read through `services/logs`.
 * Appended events survive `kill -9` once `append` has resolved.
 */
export interface LogStore {
  append(scope: Scope, stream: LogStreamName, events: readonly LogEvent[]): Promise<void>;
  groups(scope: Scope): readonly LogGroup[];
  streams(scope: Scope, group: string): readonly LogStream[];
  /**
   * The cursor of the newest event: how far its writer had come, true after any crash.
   * Undefined when there is no event or it has none.
   */
  cursor(scope: Scope, stream: LogStreamName): number | undefined;
  /** Events by position in the stream, oldest first; nothing of a stream that does not exist. */
  read(
    scope: Scope,
    stream: LogStreamName,
    range: { readonly from: number; readonly limit: number },
  ): Promise<readonly LogEvent[]>;
}

export interface LogStreamName {
  /** `/aws/sagemaker/TrainingJobs` */
  readonly group: string;
  /** `<job>/algo-1-1732570000` */
  readonly stream: string;
}

export interface LogEvent {
  readonly timestamp: number;
  readonly message: string;
  /** Position in the writer's source just behind this event, kept with it in one write. */
  readonly cursor?: number;
}

export interface LogGroup {
  readonly name: string;
  readonly createdAt: number;
}

export interface LogStream {
  readonly name: string;
  readonly createdAt: number;
  readonly eventCount: number;
  readonly firstTimestamp?: number;
  readonly lastTimestamp?: number;
}
