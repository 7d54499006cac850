import { billOf, type Option, type Selection, type Situation } from '#advice/option.ts';
import type { DecisionId } from '#advice/plan.ts';
import { totalOf } from '#cost/cost-draft.ts';
import { usdOf } from '#prices/micro-usd.ts';
import type { Assessed } from '#solve/assess.ts';
import type { Candidates } from '#solve/candidates.ts';
import { clashOf, type Settled } from '#solve/settle.ts';

/** A whole plan or a part of one, by what it costs, how fast it answers and how much work it is. */
export interface FrontPoint {
  readonly parts: readonly { readonly assessed: Assessed; readonly selection: Selection }[];
  readonly usd: number;
  readonly latencySeconds: number;
  readonly hours: number;
}

/** Differences under these are none: a cent, a millisecond, six minutes. */
const grain = { usd: 0.01, seconds: 0.001, hours: 0.1 } as const;

function beats(one: FrontPoint, other: FrontPoint): boolean {
  return (
    one.usd <= other.usd + grain.usd &&
    one.latencySeconds <= other.latencySeconds + grain.seconds &&
    one.hours <= other.hours + grain.hours
  );
}

/** Keeps what nothing else beats; of equals the one that comes first by cost, then speed, then effort. */
export function unbeaten(points: readonly FrontPoint[]): readonly FrontPoint[] {
  const ordered = points.toSorted(
    (a, b) => a.usd - b.usd || a.latencySeconds - b.latencySeconds || a.hours - b.hours,
  );
  const kept: FrontPoint[] = [];
  for (const point of ordered) {
    if (!kept.some((one) => beats(one, point))) kept.push(point);
  }
  return kept;
}

function pointsFor({ weighed }: Assessed): number {
  return weighed.reduce((sum, { points }) => sum + points, 0);
}

/**
 * What may stand in for a choice: one configuration of each service that rules do not speak against more than
 * against the choice. Security is not traded for money, a plan that leaves something out is no cheaper plan, and
 * with another approach every other decision would be another one.
 */
function standIns({ decision, possible }: Candidates, chosen: Assessed): readonly Assessed[] {
  const isFixed = decision.stage === 'govern' || decision.id === 'approach';
  if (isFixed || chosen.option.service === 'none') return [chosen];
  const floor = Math.min(0, pointsFor(chosen));
  const seen = new Set<string>([chosen.option.service, 'none']);
  const others = possible.filter((assessed) => {
    const { service } = assessed.option;
    if (seen.has(service) || pointsFor(assessed) < floor) return false;
    seen.add(service);
    return true;
  });
  return [chosen, ...others];
}

function pointOf(parts: readonly Assessed[], selection: Selection): FrontPoint {
  const drafts = parts.flatMap(({ option }) => billOf(option, selection));
  return {
    parts: parts.map((assessed) => ({ assessed, selection })),
    usd: usdOf(totalOf(drafts, 'expected')),
    latencySeconds: selection.get('real-time')?.sizing.latencySeconds ?? 0,
    hours: parts.reduce((sum, { effort }) => sum + effort.hoursPerMonth, 0),
  };
}

/** Best trade-offs inside one cluster. */
export function frontOf(settled: Settled, situation: Situation): readonly FrontPoint[] {
  const { best } = settled;
  if (best === undefined) return [];
  const levels = settled.candidates.flatMap((candidates) => {
    const chosen = best.parts.get(candidates.decision.id);
    return chosen === undefined ? [] : [standIns(candidates, chosen)];
  });
  let partial: readonly (readonly Assessed[])[] = [[]];
  for (const level of levels) {
    partial = partial.flatMap((parts) =>
      level.map((assessed) => [...parts, assessed]).filter((all) => stand(all, situation)),
    );
  }
  return unbeaten(partial.map((parts) => pointOf(parts, selectionOf(parts))));
}

function selectionOf(parts: readonly Assessed[]): Selection {
  return new Map<DecisionId, Option>(parts.map(({ option }) => [option.decision, option]));
}

function stand(parts: readonly Assessed[], situation: Situation): boolean {
  const selection = selectionOf(parts);
  return parts.every(({ option }) => clashOf(option, selection, situation) === undefined);
}

/** Two independent parts of a plan taken together. */
export function together(one: FrontPoint, other: FrontPoint): FrontPoint {
  return {
    parts: [...one.parts, ...other.parts],
    usd: one.usd + other.usd,
    latencySeconds: Math.max(one.latencySeconds, other.latencySeconds),
    hours: one.hours + other.hours,
  };
}
