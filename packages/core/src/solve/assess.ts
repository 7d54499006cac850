import type { Decision, Option, Situation } from '#advice/option.ts';
import type { Reason } from '#advice/plan.ts';
import { type Effort, effortOf } from '#catalog/effort.ts';
import { totalOf } from '#cost/cost-draft.ts';
import { usdOf } from '#prices/micro-usd.ts';
import { constraints } from '#rules/constraints.ts';
import { guidelines } from '#rules/guidelines.ts';
import { reasonOf } from '#rules/rule.ts';
import { usualDeadlineSeconds, type Weights, worthUsd } from '#solve/weights.ts';

export interface Weighed {
  readonly points: number;
  readonly reason: Reason;
}

/** An option with everything that rules say about it on its own. */
export interface Assessed {
  readonly option: Option;
  /** Constraints that it breaks; empty when it is possible. */
  readonly objections: readonly Reason[];
  readonly weighed: readonly Weighed[];
  readonly effort: Effort;
  /** Everything but the cost, in weighted dollars a month; less is better. */
  readonly burden: number;
}

const noEffort: Effort = { hoursPerMonth: 0, daysToStart: 0, flexibility: 0 };

export function headroomOf(option: Option, situation: Situation): number {
  const deadline = situation.need.deployment?.latency?.low ?? usualDeadlineSeconds;
  const seconds = option.sizing.latencySeconds;
  if (seconds === undefined || deadline <= 0) return 0;
  return Math.max(0, Math.min(1, 1 - seconds / deadline));
}

export function assess(option: Option, situation: Situation, weights: Weights): Assessed {
  const objections = constraints.flatMap((rule) => {
    const finding = rule.check(option, situation);
    return finding === undefined ? [] : [reasonOf(rule, finding)];
  });
  const weighed = guidelines.flatMap((rule) => {
    const finding = rule.weigh(option, situation);
    return finding === undefined
      ? []
      : [{ points: finding.points, reason: reasonOf(rule, finding) }];
  });
  const effort = option.service === 'none' ? noEffort : effortOf[option.service];
  const points = weighed.reduce((sum, { points }) => sum + points, 0);
  const burden =
    weights.effort * effort.hoursPerMonth * worthUsd.effortHour +
    weights.start * effort.daysToStart * worthUsd.dayToStart -
    weights.flexibility * effort.flexibility * worthUsd.flexibilityPoint -
    weights.headroom * headroomOf(option, situation) * worthUsd.fullHeadroom -
    weights.fit * points * worthUsd.guidelinePoint;
  return { option, objections, weighed, effort, burden };
}

/** Configurations of one service kept for a decision: those behind the third can only lose to these. */
const keptPerService = 3;

function standalone(assessed: Assessed, weights: Weights): number {
  return (
    assessed.burden + weights.cost * usdOf(totalOf(assessed.option.costs(new Map()), 'expected'))
  );
}

export interface Candidates {
  readonly decision: Decision;
  readonly possible: readonly Assessed[];
  readonly impossible: readonly Assessed[];
}

/** Holds every option of a decision against the rules, and keeps the few configurations that may win. */
export function candidatesOf(
  decision: Decision,
  situation: Situation,
  weights: Weights,
): Candidates {
  const all = decision.options(situation).map((option) => assess(option, situation, weights));
  const possible = all
    .filter(({ objections }) => objections.length === 0)
    .map((assessed) => ({ assessed, score: standalone(assessed, weights) }))
    .sort((a, b) => a.score - b.score)
    .map(({ assessed }) => assessed);
  const seen = new Map<string, number>();
  const kept = possible.filter(({ option }) => {
    const count = (seen.get(option.service) ?? 0) + 1;
    seen.set(option.service, count);
    return count <= keptPerService;
  });
  return {
    decision,
    possible: kept,
    impossible: all.filter(({ objections }) => objections.length > 0),
  };
}
