import type { DecisionId, Flip, PlanStage, Rejected } from '#advice/plan.ts';
import { say } from '#messages/statement.ts';
import type { Explorer } from '#sensitivity/explorer.ts';
import type { Lever, NumberLever, WordLever } from '#sensitivity/lever.ts';
import { leverFor } from '#sensitivity/levers.ts';
import { leversOf } from '#sensitivity/levers-of.ts';
import type { Verdict } from '#solve/verdict.ts';

/** Losers of a decision for which a turning point is looked for. */
const strongest = 2;
/** Fields moved for one loser: those that its reasons name, then the usual ones of its decision. */
const movedFields = 5;

interface Wish {
  readonly effect: Flip['effect'];
  readonly holds: (verdict: Verdict) => boolean;
}

function wordFlip(lever: WordLever, explorer: Explorer, wish: Wish): Flip | undefined {
  const found = explorer.words(lever).find(({ verdict }) => wish.holds(verdict));
  if (found === undefined) return undefined;
  const { field } = lever;
  const { value } = found;
  const code = wish.effect === 'wins' ? 'flip-becomes' : 'possible-becomes';
  return {
    field,
    direction: 'becomes',
    value,
    effect: wish.effect,
    statement: say(code, { field, value }),
  };
}

function numberFlip(lever: NumberLever, explorer: Explorer, wish: Wish): Flip | undefined {
  const found = explorer.numbers(lever).find(({ verdict }) => wish.holds(verdict));
  if (found === undefined) return undefined;
  const { field } = lever;
  const { effect } = wish;
  const value = explorer.narrow(lever, found, wish.holds);
  const direction = found.value > found.before ? 'above' : 'below';
  const wins = effect === 'wins';
  const statement =
    direction === 'above'
      ? say(wins ? 'flip-above' : 'possible-above', { field, value })
      : say(wins ? 'flip-below' : 'possible-below', { field, value });
  return { field, direction, value, effect, statement };
}

function flipBy(lever: Lever, explorer: Explorer, wish: Wish): Flip | undefined {
  return lever.kind === 'word'
    ? wordFlip(lever, explorer, wish)
    : numberFlip(lever, explorer, wish);
}

function leversFor(id: DecisionId, loser: Rejected): readonly Lever[] {
  const named = loser.reasons
    .flatMap(({ needs }) => needs)
    .flatMap((field) => leverFor(field) ?? []);
  return [...new Set([...(leversOf[id] ?? []), ...named])].slice(0, movedFields);
}

/** Makes the loser win if one field can; else makes what excludes it go away. */
function flipOf(id: DecisionId, loser: Rejected, explorer: Explorer): Flip | undefined {
  const { service } = loser;
  const wins: Wish = {
    effect: 'wins',
    holds: (verdict) => verdict.serviceFor(id) === service,
  };
  const opens: Wish = {
    effect: 'possible',
    holds: (verdict) => verdict.allows(id, service),
  };
  const levers = leversFor(id, loser);
  for (const wish of loser.verdict === 'constraint' ? [wins, opens] : [wins]) {
    for (const lever of levers) {
      const flip = flipBy(lever, explorer, wish);
      if (flip !== undefined) return flip;
    }
  }
  return undefined;
}

function withFlip(stage: PlanStage, explorer: Explorer): PlanStage {
  const seen = { constraint: 0, outranked: 0 };
  const rejected = stage.rejected.map((loser): Rejected => {
    seen[loser.verdict] += 1;
    if (seen[loser.verdict] > strongest) return loser;
    const flip = flipOf(stage.id, loser, explorer);
    return flip === undefined ? loser : { ...loser, flip };
  });
  return { ...stage, rejected };
}

/** Adds to the strongest losers the nearest change of the need, by one field, that would make them win. */
export function withFlips(stages: readonly PlanStage[], explorer: Explorer): readonly PlanStage[] {
  return stages.map((stage) => withFlip(stage, explorer));
}
