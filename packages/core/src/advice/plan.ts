import type { ServiceId } from '#catalog/service-id.ts';
import type { Statement } from '#messages/statement.ts';
import type { Need } from '#needs/need.ts';
import type { Preference, Region } from '#needs/vocabulary.ts';

export const stageKinds = [
  'prepare',
  'store',
  'govern',
  'train',
  'tune',
  'debug',
  'deploy',
  'monitor',
  'operate',
  'cost',
] as const;
export type StageKind = (typeof stageKinds)[number];

/** Each question that a plan answers, in the order in which it is shown. */
export const decisionIds = [
  'approach',
  'labelling',
  'prepare',
  'quality',
  'store',
  'catalogue',
  'features',
  'access',
  'encryption',
  'network',
  'ai-privacy',
  'training-method',
  'training-compute',
  'training-purchase',
  'tuning',
  'debugging',
  'tracking',
  'registry',
  'real-time',
  'scaling',
  'batch',
  'monitoring',
  'explanations',
  'observability',
  'orchestration',
  'commitment',
] as const;
export type DecisionId = (typeof decisionIds)[number];

export type ConfigurationValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, string>>;

/** Settings by name, units last in the name (`volumeSizeGb`). Which names exist depends on the service. */
export type Configuration = Readonly<Record<string, ConfigurationValue>>;

/** A fact of the catalog that carried a decision. */
export interface FactReference {
  /** `<service>.<fact>`: `endpoint-serverless.payloadMaxBytes`. */
  readonly id: string;
  readonly source: string;
  /** Day on which the source was read: `2026-10-15`. */
  readonly asOf: string;
}

/** One argument: a sentence as code and parameters, with the rule, need fields and facts behind it. */
export interface Reason {
  readonly rule: string;
  readonly statement: Statement;
  /** Paths in the need: `deployment.traffic.mean`. */
  readonly needs: readonly string[];
  readonly facts: readonly FactReference[];
  /** `stated`: published by AWS; `heuristic`: our adjustable rule of thumb; `computed`: from prices and quantities. */
  readonly basis: 'stated' | 'heuristic' | 'computed';
}

/** USD a month, exact to the micro-dollar. */
export interface UsdRange {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

export interface Choice {
  readonly service: ServiceId;
  readonly configuration: Configuration;
}

/** The nearest change of the need that would make a loser win, found by solving again. */
export interface Flip {
  readonly field: string;
  readonly direction: 'below' | 'above' | 'becomes';
  /** In the base unit of the field, or the word that the field would have to hold. */
  readonly value: number | string | boolean;
  /** `possible`: nothing would exclude it any more, though something else would still be better. */
  readonly effect: 'wins' | 'possible';
  readonly statement: Statement;
}

export interface Rejected extends Choice {
  /** `constraint`: it cannot; `outranked`: it could, and something else is better. */
  readonly verdict: 'constraint' | 'outranked';
  readonly reasons: readonly Reason[];
  readonly monthly?: UsdRange;
  readonly flip?: Flip;
}

export interface PlanStage {
  readonly id: DecisionId;
  readonly stage: StageKind;
  readonly choice: Choice;
  readonly reasons: readonly Reason[];
  readonly rejected: readonly Rejected[];
  readonly monthly: UsdRange;
}

/** A question that this plan answers with "nothing": because it is not needed, or because nothing fits. */
export interface OpenStage {
  readonly id: DecisionId;
  readonly stage: StageKind;
  readonly why: 'not-needed' | 'nothing-fits';
  readonly reasons: readonly Reason[];
  readonly rejected: readonly Rejected[];
}

export interface PlanConflict {
  /** `C-01` to `C-24` of the facts catalog, or a name of our own. */
  readonly id: string;
  readonly statement: Statement;
  readonly question: Statement;
  readonly needs: readonly string[];
  readonly facts: readonly FactReference[];
}

/** One whole plan that no other beats in cost, latency and effort at once, or the chosen plan beside them. */
export interface ParetoPoint {
  /** `plan-1`, cheapest first. */
  readonly id: string;
  readonly isChosen: boolean;
  /** False only for a chosen plan that reasons outside of the three measures have put first. */
  readonly isOptimal: boolean;
  readonly choices: readonly { readonly id: DecisionId; readonly service: ServiceId }[];
  /** Decisions that it answers differently from the chosen plan. */
  readonly differs: readonly DecisionId[];
  readonly monthly: UsdRange;
  /** Expected time within which 99 % of single answers come; absent when nothing answers single requests. */
  readonly latencySeconds?: number;
  readonly effortHoursPerMonth: number;
}

export interface PlanQuestion {
  readonly field: string;
  readonly statement: Statement;
  /** Services that would enter or leave the plan, over all the answers tried. */
  readonly changes: readonly ServiceId[];
}

export interface CostLine {
  readonly id: string;
  readonly stage: DecisionId;
  readonly service: ServiceId;
  readonly item: Statement;
  readonly quantity: UsdRange;
  readonly unit: string;
  readonly unitPriceUsd: number;
  /** quantity x unit price, rounded to the micro-dollar. */
  readonly amount: UsdRange;
  readonly assumptions: readonly Statement[];
  readonly price: {
    readonly id: string;
    readonly region: string;
    readonly source: string;
    readonly asOf: string;
    /** `list`: found in the source; the others say how far to trust it. */
    readonly mark: 'list' | 'estimated' | 'unverified' | 'other-region';
  };
}

/** Where two ways of doing the same cost the same. */
export interface BreakEven {
  readonly id: string;
  readonly field: string;
  /** In the base unit of the field. */
  readonly value: number;
  readonly statement: Statement;
}

export interface PlanCost {
  readonly currency: 'USD';
  readonly region: string;
  readonly monthly: UsdRange;
  readonly lines: readonly CostLine[];
  readonly breakEvens: readonly BreakEven[];
  /** Day of the price book. */
  readonly pricesAsOf: string;
}

/** Something measured by a rehearsal that replaces an assumption. Empty in a plan that was never rehearsed. */
export interface Evidence {
  readonly id: string;
  readonly field: string;
  readonly value: number;
  readonly unit: string;
  readonly measuredAt: string;
  readonly how: 'measured' | 'extrapolated';
}

export interface Assumption {
  /** Path in the need that would replace it; empty when nothing in a need could. */
  readonly field: string;
  readonly statement: Statement;
}

export interface Source {
  readonly url: string;
  readonly asOf: string;
}

/** The whole answer; `plan.json` is this, as it is. */
export interface Plan {
  readonly schemaVersion: 1;
  readonly name: string;
  readonly region: Region;
  readonly prefer: Preference;
  readonly need: Need;
  readonly stages: readonly PlanStage[];
  readonly open: readonly OpenStage[];
  readonly conflicts: readonly PlanConflict[];
  readonly questions: readonly PlanQuestion[];
  readonly cost: PlanCost;
  /** What else could be had: cost against latency and effort. */
  readonly pareto: readonly ParetoPoint[];
  readonly evidence: readonly Evidence[];
  readonly assumptions: readonly Assumption[];
  readonly sources: readonly Source[];
}
