import { runTrainingJob, type TrainingJobResult } from '#aws/training-job.ts';
import { rehearsalError } from '#errors.ts';
import type { CrossCheckEvidence } from '#evidence.ts';
import { runStep, type Session } from '#session.ts';
import { jobSpec, type TrainedModel } from '#steps/train-model.ts';
import type { UploadedData } from '#steps/upload-data.ts';
import {
  type Hyperparameters,
  linearHyperparameters,
  withFixedRounds,
} from '#training/hyperparameters.ts';

/** Jobs at the same time on AWS: less than the smallest default quota of a new account. */
const PARALLEL_ON_AWS = 2;

interface Job {
  readonly suffix: string;
  readonly channels: Readonly<Record<string, string>>;
  readonly hyperparameters: Hyperparameters;
}

/**
 * Trains the same settings on other cuts of the development rows, each measured on the rows it has
 * not seen, and a linear model on the same rows as the main job. The held-out rows stay out of the
 * folds: they tell how much luck there is in one split, not how good the model is.
 */
export function crossCheck(
  session: Session,
  uploaded: UploadedData,
  trained: TrainedModel,
): Promise<CrossCheckEvidence> {
  return runStep(session, 'cross-check', async (report) => {
    const rounds = trained.evidence.bestRound + 1;
    const threads = threadsPerJob(session);
    const hyperparameters = { ...withFixedRounds(trained.hyperparameters, rounds), ...threads };
    const jobs: Job[] = uploaded.folds.map((channels, fold) => ({
      suffix: `fold-${fold + 1}`,
      channels: { ...channels },
      hyperparameters,
    }));
    jobs.push({
      suffix: 'linear',
      channels: { train: uploaded.train, validation: uploaded.heldOut },
      hyperparameters: { ...linearHyperparameters(session.request.seed), ...threads },
    });
    let done = 0;
    report({ kind: 'count', done, of: jobs.length });
    const outcomes = await inParallel(jobs, parallelJobs(session), async (job) => {
      const found = await aucOfJob(session, uploaded, job);
      done += 1;
      report({ kind: 'count', done, of: jobs.length });
      return found;
    });
    const value = summarise(rounds, outcomes);
    const { mean, deviation } = value;
    const facts = { of: 'cross-check', folds: value.aucs.length, mean, deviation } as const;
    return { value, facts };
  });
}

interface Outcome {
  readonly auc: number;
  readonly billableSeconds: number;
}

async function aucOfJob(session: Session, uploaded: UploadedData, job: Job): Promise<Outcome> {
  const spec = jobSpec(session, { ...job, outputUrl: `${uploaded.prefixUrl}/models` });
  const result = await runTrainingJob(session.aws, spec, {
    signal: session.world.signal,
    undo: session.undo,
    maxDelayMs: session.maxDelayMs,
  });
  return { auc: lastAuc(result), billableSeconds: result.billableSeconds };
}

function lastAuc(result: TrainingJobResult): number {
  const printed = result.curve.at(-1)?.values['validation:auc'];
  const value = result.finalMetrics['validation:auc'] ?? printed;
  if (value !== undefined) return value;
  throw rehearsalError({
    code: 'REHEARSE_JOB_FAILED',
    message: `training job ${result.name} reported no validation:auc`,
    params: { job: result.name, reason: 'no validation:auc', log: '' },
  });
}

/** Jobs side by side on one machine would only fight for its cores; on AWS each has its own. */
function threadsPerJob({ request }: Session): Hyperparameters {
  return request.connection.endpointUrl === undefined ? {} : { nthread: '1' };
}

function parallelJobs({ request }: Session): number {
  return request.connection.endpointUrl === undefined ? PARALLEL_ON_AWS : request.machine.cores;
}

/** Results in the order of the items; after a failure no further item is begun. */
async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  let failed = false;
  const worker = async () => {
    for (const [index, item] of queue) {
      if (failed) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: limit }, worker));
  for (const outcome of settled) if (outcome.status === 'rejected') throw outcome.reason;
  return results;
}

function summarise(rounds: number, outcomes: readonly Outcome[]): CrossCheckEvidence {
  const all = outcomes.map(({ auc }) => auc);
  const aucs = all.slice(0, -1);
  const mean = aucs.reduce((sum, value) => sum + value, 0) / aucs.length;
  const squares = aucs.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, aucs.length - 1));
  const billableSeconds = outcomes.reduce((sum, outcome) => sum + outcome.billableSeconds, 0);
  return { rounds, aucs, mean, deviation, billableSeconds, linearAuc: all.at(-1) ?? Number.NaN };
}
