import type { EpochMs } from '@slipway/base';
import { type AutoMlEnd, type AutoMlJob, runningCandidates } from './automl-job.ts';
import { bestCandidate } from './best-candidate.ts';
import { candidatePlans, plansLeft } from './candidate-plan.ts';

export type NextStep =
  | { readonly kind: 'analyse' }
  /** Let so many more candidates start. */
  | { readonly kind: 'launch'; readonly count: number }
  | { readonly kind: 'wait' }
  /** The job is over but for training jobs that run: those are to be stopped. */
  | { readonly kind: 'stop-candidates' }
  | { readonly kind: 'end'; readonly end: AutoMlEnd };

/** Candidates that train at a time: more would only wait for a core of a small machine, and eat up the budget. */
const parallelMax = 2;

/** What an AutoML job does next; a rule of its record alone, so the same after a crash. */
export function nextStep(job: AutoMlJob, now: EpochMs): NextStep {
  if (job.problemType === undefined) return { kind: 'analyse' };
  const running = runningCandidates(job).length;
  if (job.status === 'Stopping') return closing(running, { status: 'Stopped' });
  if (isOverTime(job, now)) return closing(running, outcome(job, 'MaxAutoMLJobRuntimeReached'));
  const left = plansLeft(job).length;
  const free = Math.min(left, parallelMax - running);
  if (free > 0) return { kind: 'launch', count: free };
  if (running > 0) return { kind: 'wait' };
  const criteria = job.request.AutoMLProblemTypeConfig?.TabularJobConfig?.CompletionCriteria;
  const isLimited = criteria?.MaxCandidates === candidatePlans(job.request).length;
  return { kind: 'end', end: outcome(job, isLimited ? 'MaxCandidatesReached' : 'Completed') };
}

export function isOverTime(job: AutoMlJob, now: EpochMs): boolean {
  const criteria = job.request.AutoMLProblemTypeConfig?.TabularJobConfig?.CompletionCriteria;
  const seconds = criteria?.MaxAutoMLJobRuntimeInSeconds;
  return seconds !== undefined && now - job.createdAt >= seconds * 1000;
}

function closing(running: number, end: AutoMlEnd): NextStep {
  return running > 0 ? { kind: 'stop-candidates' } : { kind: 'end', end };
}

type Success = (AutoMlEnd & { status: 'Completed' })['secondaryStatus'];

function outcome(job: AutoMlJob, success: Success): AutoMlEnd {
  if (bestCandidate(job) !== undefined) return { status: 'Completed', secondaryStatus: success };
  const [failed] = job.candidates.flatMap(({ result }) => result?.failureReason ?? []);
  const reason =
    failed === undefined
      ? 'No candidate was trained within the runtime that the job allows.'
      : `No candidate could be trained. The first one failed: ${failed}`;
  return { status: 'Failed', reason };
}
