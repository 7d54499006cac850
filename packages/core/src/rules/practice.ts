import type { Situation } from '#advice/option.ts';
import type { Choice, DecisionId, FactReference, Reason } from '#advice/plan.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import type { Statement } from '#messages/statement.ts';

/** A choice as it stands in the finished plan. */
export interface Chosen {
  readonly choice: Choice;
  readonly situation: Situation;
  /** What the whole plan has chosen, by decision. */
  readonly services: ReadonlyMap<DecisionId, ServiceId>;
}

/** How a chosen service is used well. Decides nothing: it is said beside the choice. */
export interface Practice {
  /** Public and never reused, as the ids of all rules. */
  readonly id: string;
  readonly decision: DecisionId;
  /** Absent when it holds for every service of the decision. */
  readonly services?: readonly ServiceId[];
  readonly reads: readonly string[];
  readonly basis: Reason['basis'];
  readonly when?: (chosen: Chosen) => boolean;
  readonly statement: Statement | ((chosen: Chosen) => Statement);
  readonly facts: readonly FactReference[];
}
