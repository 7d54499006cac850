import type { DecisionId, PlanQuestion, PlanStage } from '#advice/plan.ts';
import { type ServiceId, serviceIds } from '#catalog/service-id.ts';
import { decisions } from '#decisions/decisions.ts';
import { say } from '#messages/statement.ts';
import type { Need } from '#needs/need.ts';
import { chosenFor } from '#sensitivity/chosen.ts';
import {
  dataSize,
  latency,
  readingTeams,
  trafficMean,
  trainingDuration,
} from '#sensitivity/number-levers.ts';
import {
  accountHistory,
  customisation,
  interpretability,
  interruptible,
  sensitivity,
  teamSkills,
  tuningWanted,
  vpcOnly,
} from '#sensitivity/word-levers.ts';
import type { SolveOptions } from '#solve/solve.ts';

interface Trial {
  readonly field: string;
  readonly clusters: readonly string[];
  /** The need with each of the answers that are worth trying; nothing when the field is answered. */
  readonly answers: (need: Need) => readonly Need[];
}

const words = [
  vpcOnly,
  sensitivity,
  accountHistory,
  interruptible,
  customisation,
  interpretability,
  tuningWanted,
  teamSkills,
];
const numbers = [
  { lever: latency, values: [0.05, 5] },
  { lever: trafficMean, values: [0.001, 100] },
  { lever: dataSize, values: [1e8, 1e12] },
  { lever: readingTeams, values: [3] },
  { lever: trainingDuration, values: [36_000] },
];

const trials: readonly Trial[] = [
  ...numbers.map(({ lever, values }) => ({
    field: lever.field,
    clusters: lever.clusters,
    answers: (need: Need) =>
      lever.read(need) === undefined ? values.map((value) => lever.apply(need, value)) : [],
  })),
  ...words.map((lever) => ({
    field: lever.field,
    clusters: lever.clusters,
    answers: (need: Need) =>
      lever.read(need) === undefined ? lever.words.map((word) => lever.apply(need, word)) : [],
  })),
];

/** Services that enter or leave a plan when the answer is known. */
function changed(
  ids: readonly DecisionId[],
  before: ReadonlyMap<DecisionId, string>,
  after: ReadonlyMap<DecisionId, string>,
): readonly string[] {
  return ids.flatMap((id) => {
    const pair = [before.get(id) ?? 'none', after.get(id) ?? 'none'];
    return pair[0] === pair[1] ? [] : pair.filter((service) => service !== 'none');
  });
}

/** Unanswered fields that would change a choice, those that change most first. */
export function questionsOf(
  need: Need,
  { means, stages }: { readonly means: SolveOptions; readonly stages: readonly PlanStage[] },
): readonly PlanQuestion[] {
  const before = new Map<DecisionId, string>(
    stages.map((stage) => [stage.id, stage.choice.service]),
  );
  const asked = trials.flatMap(({ field, clusters, answers }): PlanQuestion[] => {
    const touched = decisions.filter(({ cluster }) => clusters.includes(cluster));
    const ids = touched.map(({ id }) => id);
    const services = new Set(
      answers(need).flatMap((answer) =>
        changed(ids, before, chosenFor(answer, { ...means, only: clusters })),
      ),
    );
    const changes: readonly ServiceId[] = serviceIds.filter((id) => services.has(id));
    return changes.length === 0 ? [] : [{ field, statement: say('question', { field }), changes }];
  });
  return asked.toSorted((a, b) => b.changes.length - a.changes.length);
}
