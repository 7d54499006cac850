import { billOf } from '#advice/option.ts';
import type {
  BudgetChange,
  BudgetCheck,
  DecisionId,
  SavingsOption,
  UsdRange,
} from '#advice/plan.ts';
import { totalOf } from '#cost/cost-draft.ts';
import { say } from '#messages/statement.ts';
import { usdOf } from '#prices/micro-usd.ts';
import type { Outcome, Settled } from '#solve/settle.ts';
import type { Solution } from '#solve/solve.ts';

/** One way to answer the decisions of a cluster. */
interface Way {
  readonly outcome: Outcome;
  readonly usd: number;
  readonly hours: number;
  readonly latencySeconds: number;
  /** Weighted dollars that it is worse than the chosen way in everything, its cost included. */
  readonly loss: number;
}

/** Ways of several clusters taken together. */
interface Bundle {
  readonly ways: readonly Way[];
  readonly usd: number;
  readonly loss: number;
}

/** Bundles carried from cluster to cluster: cost against loss has few bends. */
const carried = 200;

function wayOf(outcome: Outcome, best: Outcome): Way {
  const parts = [...outcome.parts.values()];
  const drafts = parts.flatMap(({ option }) => billOf(option, outcome.selection));
  return {
    outcome,
    usd: usdOf(totalOf(drafts, 'expected')),
    hours: parts.reduce((sum, { effort }) => sum + effort.hoursPerMonth, 0),
    latencySeconds: outcome.selection.get('real-time')?.sizing.latencySeconds ?? 0,
    loss: outcome.score - best.score,
  };
}

/** The chosen way first. With another approach, every other decision would be another one: it stays. */
function waysOf({ best, bestWith }: Settled): readonly Way[] {
  if (best === undefined || best.parts.size === 0) return [];
  const others =
    best.parts.has('approach') || best.parts.has('commitment') ? [] : bestWith.values();
  const outcomes = new Set([best, ...others]);
  return [...outcomes].filter((one) => isAsSafe(one, best)).map((one) => wayOf(one, best));
}

/** Security is not traded for money. What else nothing in the need asks for may go. */
function isAsSafe(other: Outcome, best: Outcome): boolean {
  return [...best.parts].every(([id, { option }]) => {
    const instead = other.parts.get(id)?.option.service;
    return instead === option.service || (instead !== undefined && !kept.has(id));
  });
}

const kept: ReadonlySet<DecisionId> = new Set(['access', 'encryption', 'network', 'ai-privacy']);

function worthKeeping(bundles: readonly Bundle[]): readonly Bundle[] {
  const ordered = bundles.toSorted((a, b) => a.usd - b.usd || a.loss - b.loss);
  const found: Bundle[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const bundle of ordered) {
    if (bundle.loss >= least) continue;
    least = bundle.loss;
    found.push(bundle);
  }
  if (found.length <= carried) return found;
  const step = (found.length - 1) / (carried - 1);
  return Array.from({ length: carried }, (_, index) => found[Math.round(index * step)]).filter(
    (bundle) => bundle !== undefined,
  );
}

/** Every trade of money against loss, cheapest first. */
function bundlesOf(clusters: readonly (readonly Way[])[]): readonly Bundle[] {
  return clusters.reduce<readonly Bundle[]>(
    (bundles, ways) =>
      worthKeeping(
        bundles.flatMap((bundle) =>
          ways.map((way) => ({
            ways: [...bundle.ways, way],
            usd: bundle.usd + way.usd,
            loss: bundle.loss + way.loss,
          })),
        ),
      ),
    [{ ways: [], usd: 0, loss: 0 }],
  );
}

/** One cluster changed, the others as they are: people would rather change one thing. */
function singleChanges(clusters: readonly (readonly Way[])[]): readonly Bundle[] {
  const chosen = clusters.flatMap((ways) => ways.slice(0, 1));
  return clusters.flatMap((ways, index) =>
    ways.slice(1).map((way) => {
      const all = chosen.with(index, way);
      return {
        ways: all,
        usd: all.reduce((sum, { usd }) => sum + usd, 0),
        loss: all.reduce((sum, { loss }) => sum + loss, 0),
      };
    }),
  );
}

function slowest(ways: readonly Way[]): number {
  return ways.reduce((most, { latencySeconds }) => Math.max(most, latencySeconds), 0);
}

function changeTo(bundle: Bundle, chosen: readonly Way[], expected: number): BudgetChange {
  const now = chosen.reduce((sum, { usd }) => sum + usd, 0);
  const saving = Number((now - bundle.usd).toFixed(6));
  const hours = (ways: readonly Way[]) => ways.reduce((sum, way) => sum + way.hours, 0);
  const decisions = bundle.ways.flatMap(({ outcome }, index) => {
    const before = chosen[index]?.outcome;
    return [...outcome.parts].flatMap(([id, { option }]) => {
      const was = before?.parts.get(id)?.option;
      if (was === undefined || was === option) return [];
      return [{ id, from: was.service, to: option.service, configuration: option.configuration }];
    });
  });
  return {
    decisions,
    monthlyUsd: Number((expected - saving).toFixed(6)),
    savingUsd: saving,
    effortHoursPerMonth: Number((hours(bundle.ways) - hours(chosen)).toFixed(2)),
    latencySeconds: Number((slowest(bundle.ways) - slowest(chosen)).toFixed(6)),
  };
}

function cheapestFirst(a: Bundle, b: Bundle): number {
  return a.loss - b.loss || a.usd - b.usd;
}

/** The statement names what changes; services are named by the language. */
function statementFor(
  check: Omit<BudgetCheck, 'statement'>,
  promised: SavingsOption | undefined,
): BudgetCheck['statement'] {
  const { expectedUsd, limitUsd, change, least } = check;
  const over = { usd: expectedUsd, budget: limitUsd };
  if (change === undefined && promised !== undefined) {
    const { years, payment, monthlySavingUsd } = promised;
    const monthly = expectedUsd - monthlySavingUsd;
    return say('budget-by-promise', { ...over, least: least.monthlyUsd, years, payment, monthly });
  }
  if (change === undefined) return say('budget-out-of-reach', { ...over, least: least.monthlyUsd });
  // How a fleet follows the traffic goes with the fleet; alone it is a change worth saying.
  const decisions = change.decisions.filter(({ id, to }) => id !== 'scaling' || to !== 'none');
  return say('budget-change', {
    ...over,
    changes: decisions.map(({ id, from, to, configuration }) => ({
      decision: id,
      from,
      to,
      type: String(configuration['instanceType'] ?? ''),
    })),
    monthly: change.monthlyUsd,
    saving: change.savingUsd,
    hours: change.effortHoursPerMonth,
    latency: change.latencySeconds,
  });
}

/** A model of one's own instead of a ready-made service: every decision behind it is another one. */
function ownModelChange(own: Solution | undefined, now: readonly Way[]): BudgetChange | undefined {
  if (own === undefined) return undefined;
  const ways = own.clusters.flatMap((settled) => waysOf(settled).slice(0, 1));
  const from = now
    .flatMap(({ outcome }) => outcome.selection.get('approach') ?? [])
    .map(({ service }) => service);
  const hours = (all: readonly Way[]) => all.reduce((sum, way) => sum + way.hours, 0);
  const usd = (all: readonly Way[]) => all.reduce((sum, way) => sum + way.usd, 0);
  return {
    decisions: [{ id: 'approach', from: from[0] ?? 'none', to: 'own-model', configuration: {} }],
    monthlyUsd: Number(usd(ways).toFixed(6)),
    savingUsd: Number((usd(now) - usd(ways)).toFixed(6)),
    effortHoursPerMonth: Number((hours(ways) - hours(now)).toFixed(2)),
    latencySeconds: Number((slowest(ways) - slowest(now)).toFixed(6)),
  };
}

interface Money {
  readonly monthly: UsdRange;
  readonly savingsPlans: readonly SavingsOption[];
  /** The whole plan with a model of one's own, where a ready-made service is chosen. */
  readonly own: Solution | undefined;
}

/** The change of choices that brings the bill under the limit, and the one that brings it lowest. */
function changesOf(
  { clusters }: Solution,
  { monthly: { expected }, own }: Money,
  limit: number,
): Pick<BudgetCheck, 'change' | 'least'> {
  const ways = clusters.map(waysOf).filter((one) => one.length > 0);
  const chosen = ways.flatMap((one) => one.slice(0, 1));
  const now = chosen.reduce((sum, way) => sum + way.usd, 0);
  const fits = ({ usd }: Bundle) => expected - now + usd <= limit;
  const all = bundlesOf(ways);
  const fitting =
    singleChanges(ways).filter(fits).toSorted(cheapestFirst)[0] ??
    all.filter(fits).toSorted(cheapestFirst)[0];
  const lowest = changeTo(all[0] ?? { ways: chosen, usd: now, loss: 0 }, chosen, expected);
  const trained = ownModelChange(own, chosen);
  const least = trained !== undefined && trained.monthlyUsd < lowest.monthlyUsd ? trained : lowest;
  if (fitting !== undefined) return { change: changeTo(fitting, chosen, expected), least };
  return trained !== undefined && trained.monthlyUsd <= limit
    ? { change: trained, least }
    : { least };
}

function buysPromise({ clusters }: Solution): boolean {
  return clusters.some(({ best }) =>
    [...(best?.selection.values() ?? [])].some(({ service }) => service === 'savings-plan'),
  );
}

/** Holds a bill against the budget; nothing when there is none, or when it fits. */
export function budgetCheck(solution: Solution, money: Money): BudgetCheck | undefined {
  const limit = solution.situation.need.constraints?.budget?.high;
  const { expected } = money.monthly;
  if (limit === undefined || expected <= limit) return undefined;
  const changes = changesOf(solution, money, limit);
  const promised =
    changes.change === undefined && !buysPromise(solution)
      ? money.savingsPlans.find(({ monthlySavingUsd }) => expected - monthlySavingUsd <= limit)
      : undefined;
  const check = {
    limitUsd: limit,
    expectedUsd: expected,
    overUsd: Number((expected - limit).toFixed(6)),
    ...changes,
    ...(promised === undefined ? {} : { promise: promised.id }),
  };
  return { ...check, statement: statementFor(check, promised) };
}
