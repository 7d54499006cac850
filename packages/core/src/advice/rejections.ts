import { outcomeUsd, type Standing, shortcomings } from '#advice/compare.ts';
import { billOf } from '#advice/option.ts';
import type { Reason, Rejected } from '#advice/plan.ts';
import { usdRange } from '#advice/usd-range.ts';
import { type ServiceId, serviceIds } from '#catalog/service-id.ts';
import { say } from '#messages/statement.ts';
import type { Assessed } from '#solve/assess.ts';
import type { Candidates } from '#solve/candidates.ts';
import { outcomeKey, type Settled } from '#solve/settle.ts';
import type { Weights } from '#solve/weights.ts';

export interface Ruling {
  readonly settled: Settled;
  readonly candidates: Candidates;
  /** Absent when nothing is possible. */
  readonly winner: Standing | undefined;
  readonly weights: Weights;
}

function fewestObjections(
  impossible: readonly Assessed[],
  service: ServiceId,
): Assessed | undefined {
  return impossible
    .filter(({ option }) => option.service === service)
    .sort((a, b) => a.objections.length - b.objections.length)[0];
}

function outranked(service: ServiceId, ruling: Ruling): Rejected | undefined {
  const { settled, candidates, winner, weights } = ruling;
  const outcome = settled.bestWith.get(outcomeKey(candidates.decision.id, service));
  const assessed = outcome?.parts.get(candidates.decision.id);
  if (outcome === undefined || assessed === undefined || winner === undefined) return undefined;
  const against = assessed.weighed.filter(({ points }) => points < 0).map(({ reason }) => reason);
  const reasons = [...against, ...shortcomings(winner, { assessed, outcome }, weights)];
  const extra = outcomeUsd(outcome) - outcomeUsd(winner.outcome);
  const fallback: Reason = {
    rule: 'rank whole plan',
    statement:
      extra > 0
        ? say('plan-costs-more', { usd: extra })
        : say('beaten-together', { service: winner.assessed.option.service }),
    needs: [],
    facts: [],
    basis: 'computed',
  };
  return {
    service,
    configuration: assessed.option.configuration,
    verdict: 'outranked',
    reasons: reasons.length > 0 ? reasons : [fallback],
    monthly: usdRange(billOf(assessed.option, outcome.selection)),
  };
}

function impossible(service: ServiceId, ruling: Ruling): Rejected | undefined {
  const { settled, candidates } = ruling;
  const clash = settled.clashes.get(outcomeKey(candidates.decision.id, service));
  const assessed = fewestObjections(candidates.impossible, service);
  if (assessed !== undefined) {
    const { configuration } = assessed.option;
    return { service, configuration, verdict: 'constraint', reasons: assessed.objections };
  }
  const clashing = candidates.possible.find(({ option }) => option.service === service);
  if (clash === undefined || clashing === undefined) return undefined;
  const { configuration } = clashing.option;
  return { service, configuration, verdict: 'constraint', reasons: [clash] };
}

/** Every service that was weighed for a decision and is not chosen, strongest first. */
export function rejections(ruling: Ruling): readonly Rejected[] {
  const { settled, candidates, winner } = ruling;
  const all = [...candidates.possible, ...candidates.impossible].map(
    ({ option }) => option.service,
  );
  const losers = serviceIds.filter(
    (id) => all.includes(id) && id !== winner?.assessed.option.service,
  );
  const score = (id: ServiceId) =>
    settled.bestWith.get(outcomeKey(candidates.decision.id, id))?.score ?? Number.POSITIVE_INFINITY;
  const finite = (value: number) => (Number.isFinite(value) ? value : Number.MAX_VALUE);
  return losers
    .toSorted((a, b) => finite(score(a)) - finite(score(b)))
    .flatMap((id) => outranked(id, ruling) ?? impossible(id, ruling) ?? []);
}
