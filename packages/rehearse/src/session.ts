import { SlipwayError } from '@slipway/base';
import { rehearsalError } from '#errors.ts';
import type { StepFacts, StepId, StepProgress } from '#events.ts';
import type { Run } from '#open-run.ts';
import type { RehearsalRequest, RehearsalWorld } from '#request.ts';

/** What the steps of one rehearsal share. */
export interface Session extends Run {
  readonly request: RehearsalRequest;
  readonly world: RehearsalWorld;
  readonly imageUri: string;
}

export interface StepResult<T> {
  readonly value: T;
  readonly facts: StepFacts;
}

/** Runs one step: tells that it began and ended, takes its time, names it in its failure. */
export async function runStep<T>(
  session: Pick<Session, 'world' | 'timings'>,
  step: StepId,
  work: (report: (progress: StepProgress) => void) => Promise<StepResult<T>>,
): Promise<T> {
  const { stopwatch, signal, onEvent } = session.world;
  signal.throwIfAborted();
  onEvent({ kind: 'step-started', step });
  const started = stopwatch.elapsedMs();
  try {
    const { value, facts } = await work((progress) =>
      onEvent({ kind: 'step-progress', step, progress }),
    );
    const seconds = (stopwatch.elapsedMs() - started) / 1000;
    session.timings.push({ step, seconds });
    onEvent({ kind: 'step-done', step, seconds, facts });
    return value;
  } catch (cause) {
    onEvent({ kind: 'step-failed', step });
    if (signal.aborted) throw aborted(step, cause);
    throw cause instanceof SlipwayError ? cause : stepFailed(step, cause);
  }
}

function aborted(step: StepId, cause: unknown): Error {
  return rehearsalError({
    code: 'REHEARSE_ABORTED',
    message: `stopped by the user in step ${step}`,
    params: { step },
    cause,
  });
}

function stepFailed(step: StepId, cause: unknown): Error {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return rehearsalError({
    code: 'REHEARSE_STEP_FAILED',
    message: `step ${step} failed: ${reason}`,
    params: { step, reason },
    cause,
  });
}
