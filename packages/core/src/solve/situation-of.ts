import type { Situation } from '#advice/option.ts';
import { workloadOf } from '#advice/workload.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { approach } from '#decisions/approach.ts';
import type { Need } from '#needs/need.ts';
import type { Market } from '#prices/market.ts';
import { bestOf } from '#solve/best-of.ts';
import { candidatesOf } from '#solve/candidates.ts';
import type { Weights } from '#solve/weights.ts';

interface Means {
  readonly marketOf: (region: string) => Market;
  readonly weights: Weights;
}

/** What has to be dimensioned before the first choice is made. */
export function openSituation(need: Need, { marketOf }: Means): Situation {
  const workload = workloadOf(need);
  return { need, workload, market: marketOf(workload.region) };
}

/** The ready-made service that answers instead of a model of one's own, if that is best. */
export function approachFor(situation: Situation, weights: Weights): ServiceId | undefined {
  if (approach.options(situation).length === 0) return undefined;
  const candidates = candidatesOf(approach, { situation, weights, isBrief: true });
  const service = bestOf([candidates], situation, weights)?.parts.get('approach')?.option.service;
  return service === 'own-model' || service === 'none' ? undefined : service;
}

export function withApproach(situation: Situation, service: ServiceId | undefined): Situation {
  if (service === undefined) return situation;
  return { ...situation, workload: { ...situation.workload, approach: service } };
}

/**
 * What has to be dimensioned, with the first choice made: a ready-made service leaves nothing to train or to
 * host, so that every other question depends on it.
 */
export function situationOf(need: Need, means: Means): Situation {
  const open = openSituation(need, means);
  return withApproach(open, approachFor(open, means.weights));
}
