import type { Plan, PlanStage, Rejected } from '@slipway/core';
import type { AdvisorCase, Expectation } from './advisor-case.ts';

export interface Miss {
  /** `deploy`, `plan`, `must not`, `conflict`, `question`, `region`. */
  readonly where: string;
  readonly expected: string;
  readonly got: string;
  /** Why the plan decided so: the stage that chose, or the rejection of what was expected. */
  readonly why: readonly string[];
}

/** The reasons of a plan in sentences, found by decision and service. */
export interface Explanations {
  chosen(stage: PlanStage): string;
  rejected(rejected: Rejected): string;
}

type Stages = readonly { readonly stage: string; readonly rejected: readonly Rejected[] }[];

const list = (words: readonly string[]) => words.join(' or ') || 'nothing';

function rejectionsOf(stages: Stages, wanted: readonly string[], explain: Explanations): string[] {
  return wanted.flatMap((id) => {
    const rejected = stages.flatMap((stage) => stage.rejected).filter((r) => r.service === id);
    const [first] = rejected.filter(({ verdict }) => verdict === 'outranked').concat(rejected);
    return first === undefined
      ? [`${id} was not considered`]
      : [`${id} lost (${first.verdict}): ${explain.rejected(first)}`];
  });
}

function judgeMust(plan: Plan, entry: Expectation, explain: Explanations): readonly Miss[] {
  return Object.entries(entry).flatMap(([place, wanted]) => {
    const here = <T extends { readonly stage: string }>(stages: readonly T[]) =>
      stages.filter(({ stage }) => place === 'plan' || stage === place);
    const stages = here(plan.stages);
    const got = stages.map(({ choice }): string => choice.service);
    if (wanted.some((id) => got.includes(id))) return [];
    const open = here(plan.open);
    const lost = rejectionsOf([...stages, ...open], wanted, explain);
    const instead = place === 'plan' ? [] : stages;
    return [
      {
        where: place,
        expected: list(wanted),
        got: place === 'plan' ? 'a plan without it' : got.join(', ') || 'nothing',
        why: [...lost, ...instead.map((stage) => explain.chosen(stage))],
      },
    ];
  });
}

function judgeMustNot(plan: Plan, id: string, explain: Explanations): readonly Miss[] {
  const chosen = plan.stages.filter(({ choice }) => choice.service === id);
  return chosen.map((stage) => ({
    where: 'must not',
    expected: `not ${id}`,
    got: `${id} for ${stage.id}`,
    why: [explain.chosen(stage)],
  }));
}

function judgeListed(where: string, wanted: readonly string[], got: readonly string[]): Miss[] {
  return wanted
    .filter((id) => !got.includes(id))
    .map((id) => ({ where, expected: id, got: got.join(', ') || 'none', why: [] }));
}

/** Everything in which a plan differs from what the case's page says. Empty: the case is right. */
export function judge(
  advisorCase: AdvisorCase,
  plan: Plan,
  explain: Explanations,
): readonly Miss[] {
  const { must, mustNot, conflicts, questions, regions } = advisorCase;
  const misplaced = regions.length > 0 && !regions.includes(plan.region);
  return [
    ...must.flatMap((entry) => judgeMust(plan, entry, explain)),
    ...mustNot.flatMap((id) => judgeMustNot(plan, id, explain)),
    ...judgeListed(
      'conflict',
      conflicts,
      plan.conflicts.map(({ id }) => id),
    ),
    ...judgeListed(
      'question',
      questions,
      plan.questions.map(({ field }) => field),
    ),
    ...(misplaced ? [{ where: 'region', expected: list(regions), got: plan.region, why: [] }] : []),
  ];
}
