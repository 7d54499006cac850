import { monthlyUsd, type Standing } from '#advice/compare.ts';
import type { Reason, Rejected } from '#advice/plan.ts';
import { type Statement, say } from '#messages/statement.ts';

/** Differences under this decide nothing worth a sentence. */
const noticeableUsd = 0.01;

function ranking(statement: Statement): Reason {
  return { rule: 'rank whole plan', statement, needs: [], facts: [], basis: 'computed' };
}

function standing(winner: Standing, rejected: readonly Rejected[]): Statement | undefined {
  const usd = monthlyUsd(winner);
  const rivals = rejected.filter(({ verdict }) => verdict === 'outranked');
  const [first] = rivals;
  if (first === undefined) return rejected.length === 0 ? undefined : say('only-one-left', {});
  const cheapest = rivals.reduce((least, rival) => {
    return (rival.monthly?.expected ?? 0) < (least.monthly?.expected ?? 0) ? rival : least;
  }, first);
  const nextUsd = cheapest.monthly?.expected ?? 0;
  if (Math.abs(nextUsd - usd) < noticeableUsd) return undefined;
  return usd < nextUsd
    ? say('costs-least', { usd, next: cheapest.service, nextUsd })
    : say('best-mix', {});
}

/** What speaks for the winner: the rules that fired for it, then how it stands among the others. Never empty. */
export function winningReasons(winner: Standing, rejected: readonly Rejected[]): readonly Reason[] {
  const favourable = winner.assessed.weighed
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .map(({ reason }) => reason);
  const statement = standing(winner, rejected);
  if (statement !== undefined) return [...favourable, ranking(statement)];
  return favourable.length > 0 ? favourable : [ranking(say('best-mix', {}))];
}
