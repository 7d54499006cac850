import { poll } from '#aws/poll.ts';
import type { UndoList } from '#aws/undo-list.ts';
import { rehearsalError } from '#errors.ts';

export interface FollowWatch {
  readonly signal: AbortSignal;
  /** Longest pause between two looks, in milliseconds. */
  readonly maxDelayMs: number;
  readonly undo: UndoList;
  readonly onStatus?: (status: string) => void;
}

/** One look at a job: what it says of itself, and whether it is over. */
export interface JobLook<Description> {
  readonly description: Description;
  readonly status: string;
  readonly end?: 'done' | 'failed';
  readonly reason?: string | undefined;
}

export interface Job<Description> {
  /** For people: `processing job churn-1-prepare`. */
  readonly what: string;
  readonly name: string;
  readonly create: () => Promise<unknown>;
  readonly look: () => Promise<JobLook<Description>>;
  readonly stop: () => Promise<unknown>;
  /** Last lines of its log, for the message when it failed. */
  readonly log?: () => Promise<readonly string[]>;
}

const tailLines = 12;

/**
 * Starts a job and follows it to its end; a job that is left early is stopped with the rehearsal.
 *
 * @throws SlipwayError `REHEARSE_JOB_FAILED` with the job's own reason.
 */
export async function followJob<Description>(
  job: Job<Description>,
  watch: FollowWatch,
): Promise<Description> {
  await job.create();
  watch.undo.add('job', job.what, () => stopAndWait(job));
  const last = await poll(async () => {
    const look = await job.look();
    watch.onStatus?.(look.status);
    return look.end === undefined ? undefined : look;
  }, watch);
  watch.undo.drop(job.what);
  if (last.end === 'done') return last.description;
  const reason = last.reason ?? last.status;
  const log = (await job.log?.()) ?? [];
  throw rehearsalError({
    code: 'REHEARSE_JOB_FAILED',
    message: `${job.what} failed: ${reason}`,
    params: { job: job.name, reason, log: log.slice(-tailLines).join('\n') },
  });
}

/** Longer than a job that is stopped may take to save what it has: SageMaker gives it 120 seconds. */
const stopWaitMs = 180_000;

/** A job that is stopped still uploads; what lies in its bucket can be taken away behind it only. */
async function stopAndWait<Description>(job: Job<Description>): Promise<void> {
  if ((await job.look()).end !== undefined) return;
  await job.stop();
  const isOver = async () => ((await job.look()).end === undefined ? undefined : true);
  await poll(isOver, { signal: AbortSignal.timeout(stopWaitMs), maxDelayMs: 1_000 });
}

/** Failed and stopped jobs did not do their work. */
export function endOf(status: string, done: string): 'done' | 'failed' | undefined {
  if (status === done) return 'done';
  return ['Failed', 'Stopped', 'FAILED', 'STOPPED', 'TIMEOUT', 'ERROR'].includes(status)
    ? 'failed'
    : undefined;
}
