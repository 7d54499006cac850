import type { Flip, PlanStage, Rejected } from '#advice/plan.ts';
import { decisions } from '#decisions/decisions.ts';
import { say } from '#messages/statement.ts';
import type { Need } from '#needs/need.ts';
import { chosenFor } from '#sensitivity/chosen.ts';
import type { Lever, NumberLever, WordLever } from '#sensitivity/lever.ts';
import { leversOf } from '#sensitivity/levers-of.ts';
import type { SolveOptions } from '#solve/solve.ts';

/** Losers for which a turning point is looked for. */
const strongest = 2;
/** Points tried on each side of today's value before the search narrows down. */
const gridPoints = 5;
/** Halvings of the interval, on a logarithmic scale: enough for three digits. */
const halvings = 9;

interface Search {
  readonly need: Need;
  readonly means: SolveOptions;
}

/** Which service a need would get for the decision that is looked at. */
type Winner = (need: Need) => string | undefined;

interface Trial<Value> {
  readonly value: Value;
  readonly winner: string | undefined;
  /** The value tried before it, nearer to today's. */
  readonly before: Value;
}

type Scan =
  | { readonly lever: NumberLever; readonly trials: readonly Trial<number>[] }
  | { readonly lever: WordLever; readonly trials: readonly Trial<string>[] };

function scanNumbers(lever: NumberLever, need: Need, winner: Winner): Scan {
  const now = lever.read(need) ?? lever.usual;
  if (now === undefined || now <= lever.from || now >= lever.to) return { lever, trials: [] };
  const trials = [lever.from, lever.to].flatMap((end) => {
    const at = (point: number) => now * (end / now) ** (point / gridPoints);
    return Array.from({ length: gridPoints }, (_, index) => {
      const value = at(index + 1);
      return { value, before: at(index), winner: winner(lever.apply(need, value)) };
    });
  });
  return { lever, trials };
}

function scanWords(lever: WordLever, need: Need, winner: Winner): Scan {
  const now = lever.read(need) ?? '';
  const trials = lever.words
    .filter((word) => word !== now)
    .map((value) => ({ value, before: now, winner: winner(lever.apply(need, value)) }));
  return { lever, trials };
}

function narrowed(span: readonly [number, number], wins: (value: number) => boolean): number {
  let [losing, winning] = span;
  for (let step = 0; step < halvings; step += 1) {
    const middle = Math.sqrt(losing * winning);
    if (wins(middle)) winning = middle;
    else losing = middle;
  }
  // Three significant digits: the search is not finer, nor are the estimates behind it.
  return Number(winning.toPrecision(3));
}

interface Looked {
  readonly scan: Scan;
  readonly need: Need;
  readonly winner: Winner;
}

function flipIn({ scan, need, winner }: Looked, service: string): Flip | undefined {
  const { field } = scan.lever;
  if (scan.lever.kind === 'word') {
    const found = scan.trials.find((trial) => trial.winner === service);
    if (found === undefined) return undefined;
    const value = String(found.value);
    return { field, direction: 'becomes', value, statement: say('flip-becomes', { field, value }) };
  }
  const { lever } = scan;
  const found = scan.trials.find((trial) => trial.winner === service);
  if (found === undefined) return undefined;
  const [from, to] = [Number(found.before), Number(found.value)];
  const value = narrowed([from, to], (middle) => {
    return winner(lever.apply(need, middle)) === service;
  });
  return to > from
    ? { field, direction: 'above', value, statement: say('flip-above', { field, value }) }
    : { field, direction: 'below', value, statement: say('flip-below', { field, value }) };
}

function scanOf(lever: Lever, need: Need, winner: Winner): Scan {
  return lever.kind === 'number'
    ? scanNumbers(lever, need, winner)
    : scanWords(lever, need, winner);
}

function withFlip(stage: PlanStage, search: Search): PlanStage {
  const levers = leversOf[stage.id] ?? [];
  if (levers.length === 0 || stage.rejected.length === 0) return stage;
  const cluster = decisions.find(({ id }) => id === stage.id)?.cluster;
  const means = cluster === undefined ? search.means : { ...search.means, only: [cluster] };
  const winner: Winner = (need) => chosenFor(need, means).get(stage.id);
  const scans = levers.map((lever) => scanOf(lever, search.need, winner));
  const rejected = stage.rejected.map((loser, index): Rejected => {
    if (index >= strongest) return loser;
    for (const scan of scans) {
      const flip = flipIn({ scan, need: search.need, winner }, loser.service);
      if (flip !== undefined) return { ...loser, flip };
    }
    return loser;
  });
  return { ...stage, rejected };
}

/** Adds to the strongest losers the nearest change of the need, by one field, that would make them win. */
export function withFlips(stages: readonly PlanStage[], search: Search): readonly PlanStage[] {
  return stages.map((stage) => withFlip(stage, search));
}
