import { childName } from '../domain/child-training-job.ts';
import { gridPoint, gridSize } from '../domain/grid.ts';
import { isWithin } from '../domain/inherited-trial.ts';
import { trialsMax } from '../domain/next-step.ts';
import type { ParameterRange } from '../domain/parameter-range.ts';
import { definitionsOf } from '../domain/tuning-definition.ts';
import { lostTrials, type Trial, type TuningJob } from '../domain/tuning-job.ts';
import type { TuningNeeds } from '../needs.ts';
import type { KnownTrial, Proposal, Proposer } from './proposer.ts';

export interface Proposing {
  readonly needs: TuningNeeds;
  readonly proposer: Proposer;
  readonly signal: AbortSignal;
}

/** The next trials of a tuning job, as many as asked for; several definitions take turns. */
export async function proposeTrials(
  job: TuningJob,
  count: number,
  proposing: Proposing,
): Promise<readonly Trial[]> {
  const { ids, clock } = proposing.needs;
  const trials: Trial[] = [];
  for (let made = 0; made < count; made += 1) {
    const position = job.trials.length + made;
    // What was just proposed counts as running for the next proposal.
    const known = { ...job, trials: [...job.trials, ...trials] };
    const trainingJobName = childName(job.name, position + 1, ids.uuid());
    const chosen = replacement(known) ?? (await nextValues(known, proposing));
    trials.push({ trainingJobName, ...chosen, createdAt: clock.now() });
  }
  return trials;
}

interface Values {
  readonly definition: number;
  readonly values: Proposal;
}

/** The values of a trial that was lost, once more. */
function replacement(job: TuningJob): (Values & Pick<Trial, 'replaces'>) | undefined {
  const [lost] = lostTrials(job);
  if (lost === undefined) return undefined;
  const { definition, values, trainingJobName: replaces } = lost;
  return { definition, values, replaces };
}

async function nextValues(job: TuningJob, proposing: Proposing): Promise<Values> {
  const position = job.trials.filter(({ replaces }) => replaces === undefined).length;
  const { Strategy } = job.request.HyperParameterTuningJobConfig ?? {};
  if (Strategy === 'Grid') return gridValues(job, position);
  const definitions = definitionsOf(job.request);
  const definition = position % definitions.length;
  const found = definitions[definition];
  const question = {
    strategy: Strategy === 'Random' ? ('Random' as const) : ('Bayesian' as const),
    direction:
      found?.objective?.Type === 'Maximize' ? ('maximize' as const) : ('minimize' as const),
    seed: job.seed + definition,
    expectedTrials: Math.ceil(trialsMax(job) / definitions.length),
    count: 1,
    parameters: found?.ranges ?? [],
    trials: [
      ...inheritedBy(job, found?.ranges ?? []),
      ...job.trials.filter((trial) => trial.definition === definition).map(knownTrial),
    ],
  };
  const [values = {}] = await proposing.proposer.propose(question, proposing.signal);
  return { definition, values };
}

/** The grids of several definitions, one after the other. */
function gridValues(job: TuningJob, position: number): Values {
  let rest = position;
  for (const [definition, { ranges }] of definitionsOf(job.request).entries()) {
    const size = gridSize(ranges);
    if (rest < size) return { definition, values: gridPoint(ranges, rest) };
    rest -= size;
  }
  return { definition: 0, values: {} };
}

function inheritedBy(
  { inherited = [] }: TuningJob,
  ranges: readonly ParameterRange[],
): readonly KnownTrial[] {
  return inherited
    .filter(({ values }) => isWithin(ranges, values))
    .map(({ values, objective }) => ({ values, state: 'complete', objective }));
}

function knownTrial({ values, result }: Trial): KnownTrial {
  if (result === undefined) return { values, state: 'running' };
  if (result.objective === undefined) return { values, state: 'failed' };
  return { values, state: 'complete', objective: result.objective };
}
