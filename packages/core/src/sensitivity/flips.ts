import type { DecisionId, Flip, PlanStage, Rejected } from '#advice/plan.ts';
import { decisions } from '#decisions/decisions.ts';
import { say } from '#messages/statement.ts';
import type { Need } from '#needs/need.ts';
import { chosenFor } from '#sensitivity/chosen.ts';
import type { Lever, NumberLever, WordLever } from '#sensitivity/lever.ts';
import {
  batchRecords,
  dataSize,
  latency,
  payload,
  readingTeams,
  trafficMean,
  trainingDuration,
} from '#sensitivity/number-levers.ts';
import {
  accountHistory,
  customisation,
  interruptible,
  sensitivity,
  tuningWanted,
  vpcOnly,
} from '#sensitivity/word-levers.ts';
import type { SolveOptions } from '#solve/solve.ts';

/** What may be moved to turn a decision: the fields that its rules and formulas read. */
const leversOf: Partial<Readonly<Record<DecisionId, readonly Lever[]>>> = {
  prepare: [dataSize],
  access: [readingTeams],
  encryption: [sensitivity],
  'training-method': [customisation],
  'training-compute': [dataSize],
  'training-purchase': [interruptible, trainingDuration],
  tuning: [tuningWanted],
  debugging: [accountHistory],
  'real-time': [trafficMean, latency, vpcOnly, payload],
  batch: [batchRecords],
  monitoring: [accountHistory],
};

/** Losers for which a turning point is looked for. */
const strongest = 2;
/** Points tried on each side of today's value before the search narrows down. */
const gridPoints = 6;
/** Halvings of the interval, on a logarithmic scale: enough for three digits. */
const halvings = 9;

interface Search {
  readonly need: Need;
  readonly means: SolveOptions;
}

/** Does `service` win `decision` in a need? */
type Wins = (need: Need) => boolean;

function narrowed(
  lever: NumberLever,
  search: Search & { readonly wins: Wins },
  span: readonly [number, number],
): number {
  let [losing, winning] = span;
  for (let step = 0; step < halvings; step += 1) {
    const middle = Math.sqrt(losing * winning);
    if (search.wins(lever.apply(search.need, middle))) winning = middle;
    else losing = middle;
  }
  return winning;
}

function towards(
  lever: NumberLever,
  search: Search & { readonly wins: Wins },
  end: number,
): number | undefined {
  const now = lever.read(search.need) ?? Math.sqrt(lever.from * lever.to);
  let before = now;
  for (let point = 1; point <= gridPoints; point += 1) {
    const value = now * (end / now) ** (point / gridPoints);
    if (search.wins(lever.apply(search.need, value)))
      return narrowed(lever, search, [before, value]);
    before = value;
  }
  return undefined;
}

/** Three significant digits: the search is not finer, nor are the estimates behind it. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function numberFlip(
  lever: NumberLever,
  search: Search & { readonly wins: Wins },
): Flip | undefined {
  const now = lever.read(search.need);
  if (now === undefined || now <= lever.from || now >= lever.to) return undefined;
  const down = towards(lever, search, lever.from);
  const up = down === undefined ? towards(lever, search, lever.to) : undefined;
  const value = down ?? up;
  if (value === undefined) return undefined;
  const params = { field: lever.field, value: rounded(value) };
  return down === undefined
    ? {
        field: lever.field,
        direction: 'above',
        value: params.value,
        statement: say('flip-above', params),
      }
    : {
        field: lever.field,
        direction: 'below',
        value: params.value,
        statement: say('flip-below', params),
      };
}

function wordFlip(lever: WordLever, search: Search & { readonly wins: Wins }): Flip | undefined {
  const now = lever.read(search.need);
  const word = lever.words.find(
    (other) => other !== now && search.wins(lever.apply(search.need, other)),
  );
  if (word === undefined) return undefined;
  const { field } = lever;
  return {
    field,
    direction: 'becomes',
    value: word,
    statement: say('flip-becomes', { field, value: word }),
  };
}

function flipOf(stage: PlanStage, service: string, search: Search): Flip | undefined {
  const cluster = decisions.find(({ id }) => id === stage.id)?.cluster;
  const means = cluster === undefined ? search.means : { ...search.means, cluster };
  const wins: Wins = (need) => chosenFor(need, means).get(stage.id) === service;
  for (const lever of leversOf[stage.id] ?? []) {
    const flip =
      lever.kind === 'number'
        ? numberFlip(lever, { ...search, wins })
        : wordFlip(lever, { ...search, wins });
    if (flip !== undefined) return flip;
  }
  return undefined;
}

/** Adds to the strongest losers the nearest change of the need, by one field, that would make them win. */
export function withFlips(stages: readonly PlanStage[], search: Search): readonly PlanStage[] {
  return stages.map((stage) => {
    const rejected = stage.rejected.map((loser, index): Rejected => {
      const flip = index < strongest ? flipOf(stage, loser.service, search) : undefined;
      return flip === undefined ? loser : { ...loser, flip };
    });
    return { ...stage, rejected };
  });
}
