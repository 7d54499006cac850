import type { Option, Situation } from '#advice/option.ts';
import type { Reason } from '#advice/plan.ts';
import { type Effort, effortOf } from '#catalog/effort.ts';
import { constraints } from '#rules/constraints.ts';
import { guidelines } from '#rules/guidelines.ts';
import { type Finding, reasonOf } from '#rules/rule.ts';
import type { Reopened } from '#solve/reopened.ts';
import type { Views } from '#solve/views.ts';
import { usualDeadlineSeconds, type Weights, worthUsd } from '#solve/weights.ts';

export interface Weighed {
  readonly points: number;
  readonly reason: Reason;
}

/** What each rule has found, in the order of the rules. */
interface Findings {
  readonly constraints: readonly (Finding | undefined)[];
  readonly guidelines: readonly ((Finding & { readonly points: number }) | undefined)[];
  readonly headroom: number;
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
  readonly findings: Findings;
}

const noEffort: Effort = { hoursPerMonth: 0, daysToStart: 0, flexibility: 0 };

export function headroomOf(option: Option, situation: Situation): number {
  const seconds = option.sizing.latencySeconds;
  if (seconds === undefined) return 0;
  const deadline = situation.need.deployment?.latency?.low ?? usualDeadlineSeconds;
  if (deadline <= 0) return 0;
  return Math.max(0, Math.min(1, 1 - seconds / deadline));
}

function effortFor({ service }: Option): Effort {
  return service === 'none' ? noEffort : effortOf[service];
}

interface Criteria {
  readonly effort: Effort;
  readonly points: number;
  readonly headroom: number;
}

function burdenOf({ effort, points, headroom }: Criteria, weights: Weights): number {
  return (
    weights.effort * effort.hoursPerMonth * worthUsd.effortHour +
    weights.start * effort.daysToStart * worthUsd.dayToStart -
    weights.flexibility * effort.flexibility * worthUsd.flexibilityPoint -
    weights.headroom * headroom * worthUsd.fullHeadroom -
    weights.fit * points * worthUsd.guidelinePoint
  );
}

function assessedFrom(option: Option, findings: Findings, weights: Weights): Assessed {
  const objections = constraints.flatMap((rule, index) => {
    const finding = findings.constraints[index];
    return finding === undefined ? [] : [reasonOf(rule, finding)];
  });
  const weighed = guidelines.flatMap((rule, index) => {
    const finding = findings.guidelines[index];
    return finding === undefined
      ? []
      : [{ points: finding.points, reason: reasonOf(rule, finding) }];
  });
  const points = weighed.reduce((sum, one) => sum + one.points, 0);
  const effort = effortFor(option);
  const burden = burdenOf({ effort, points, headroom: findings.headroom }, weights);
  return { option, objections, weighed, effort, burden, findings };
}

/** Holds an option against every rule. */
export function assess(option: Option, views: Views, weights: Weights): Assessed {
  const findings = {
    constraints: constraints.map((rule, index) => rule.check(option, views.constraint(index))),
    guidelines: guidelines.map((rule, index) => rule.weigh(option, views.guideline(index))),
    headroom: headroomOf(option, views.headroom),
  };
  return assessedFrom(option, findings, weights);
}

const nothingFound: Findings = { constraints: [], guidelines: [], headroom: 0 };

/** The same burden, and one objection where there are any: enough to choose, not to explain. */
export function assessBriefly(option: Option, situation: Situation, weights: Weights): Assessed {
  const effort = effortFor(option);
  const rest = { option, weighed: [], effort, findings: nothingFound };
  for (const rule of constraints) {
    const finding = rule.check(option, situation);
    if (finding !== undefined) return { ...rest, objections: [reasonOf(rule, finding)], burden: 0 };
  }
  const points = guidelines.reduce(
    (sum, rule) => sum + (rule.weigh(option, situation)?.points ?? 0),
    0,
  );
  const burden = burdenOf({ effort, points, headroom: headroomOf(option, situation) }, weights);
  return { ...rest, objections: [], burden };
}

function replaced<Item>(
  items: readonly Item[],
  indexes: readonly number[],
  renew: (index: number) => Item,
): readonly Item[] {
  const copy = [...items];
  for (const index of indexes) copy[index] = renew(index);
  return copy;
}

/** Lets the reopened rules look again; the same object when nothing that counts has changed. */
export function reassess(
  known: Assessed,
  reopened: Reopened,
  { situation, weights }: { readonly situation: Situation; readonly weights: Weights },
): Assessed {
  const { option, findings } = known;
  const again: Findings = {
    constraints: replaced(findings.constraints, reopened.constraints, (index) =>
      constraints[index]?.check(option, situation),
    ),
    guidelines: replaced(findings.guidelines, reopened.guidelines, (index) =>
      guidelines[index]?.weigh(option, situation),
    ),
    headroom: reopened.headroom ? headroomOf(option, situation) : findings.headroom,
  };
  const isSame =
    again.headroom === findings.headroom &&
    reopened.constraints.every(
      (index) =>
        (again.constraints[index] === undefined) === (findings.constraints[index] === undefined),
    ) &&
    reopened.guidelines.every(
      (index) => again.guidelines[index]?.points === findings.guidelines[index]?.points,
    );
  return isSame ? known : assessedFrom(option, again, weights);
}
