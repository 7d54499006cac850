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

/** Where a price is from, and how far to trust it. */
export interface PriceOrigin {
  readonly id: string;
  readonly region: string;
  readonly source: string;
  readonly asOf: string;
  /** `list`: found in the source; the others say how far to trust it. */
  readonly mark: 'list' | 'estimated' | 'unverified' | 'other-region';
}

export interface CostLine {
  readonly id: string;
  readonly stage: DecisionId;
  readonly service: ServiceId;
  readonly item: Statement;
  readonly quantity: UsdRange;
  readonly unit: string;
  /** Under zero on the line of a savings plan: what it takes off each hour. */
  readonly unitPriceUsd: number;
  /** quantity x unit price, rounded to the micro-dollar. */
  readonly amount: UsdRange;
  readonly assumptions: readonly Statement[];
  readonly price: PriceOrigin;
}

/** A price that a curve is drawn with. */
export interface QuotedPrice extends PriceOrigin {
  readonly unit: string;
  readonly unitPriceUsd: number;
}

/** What one way costs in a month, over a quantity that moves. */
export interface CostSeries {
  readonly id: string;
  readonly name: Statement;
  readonly formula: Statement;
  /** By rising `x`; two points with nearly the same `x` are the two ends of a step. */
  readonly points: readonly { readonly x: number; readonly usd: number }[];
}

/** Where one way takes over from another. */
export interface Crossing {
  readonly x: number;
  readonly usd: number;
  /** `equal`: both cost the same here; `step`: one jumps past the other, as when one more machine is needed. */
  readonly kind: 'equal' | 'step';
  /** Ids of series. */
  readonly cheaperBelow: string;
  readonly cheaperAbove: string;
  readonly statement: Statement;
}

export const axisUnits = [
  'requests-per-second',
  'records',
  'interruptions-per-day',
  'share',
] as const;

/** Ways of doing the same, by what they cost, and where they cost the same. */
export interface BreakEven {
  readonly id: string;
  /** Path in the need of what moves; empty when nothing there holds it. */
  readonly field: string;
  readonly axis: {
    readonly name: Statement;
    readonly unit: (typeof axisUnits)[number];
    /** What `x` is multiplied by to be what the name says: 3,600 for requests an hour. */
    readonly scale: number;
  };
  /** Where the plan stands on the axis. */
  readonly here?: number;
  /** The first crossing; absent when one way stays cheaper everywhere. */
  readonly value?: number;
  /** The whole in one sentence. */
  readonly statement: Statement;
  readonly series: readonly CostSeries[];
  readonly crossings: readonly Crossing[];
  readonly assumptions: readonly Statement[];
  readonly prices: readonly QuotedPrice[];
}

/** One way to promise a spend, with what it would take off this bill. */
export interface SavingsOption {
  /** `1 year/No Upfront`. */
  readonly id: string;
  readonly service: 'savings-plan';
  readonly years: number;
  readonly payment: string;
  readonly commitmentUsdPerHour: number;
  /** Paid at the start of the term, part of the commitment. */
  readonly upfrontUsd: number;
  /** Of what runs all the time: without and with the promise, and the difference. */
  readonly onDemandMonthlyUsd: number;
  readonly monthlyUsd: number;
  readonly monthlySavingUsd: number;
  /** Share of the hours in which the promised machines must run for the promise to pay. */
  readonly paysFromUtilisation: number;
  /** Ids of the cost lines that it is worked out from. */
  readonly covers: readonly string[];
  readonly statement: Statement;
  readonly price: PriceOrigin;
}

/** Other choices that bring the bill down. */
export interface BudgetChange {
  readonly decisions: readonly {
    readonly id: DecisionId;
    readonly from: ServiceId | 'none';
    readonly to: ServiceId | 'none';
    readonly configuration: Configuration;
  }[];
  /** Of the whole plan, expected. */
  readonly monthlyUsd: number;
  readonly savingUsd: number;
  /** What it adds to the work of a month; under zero when it takes some off. */
  readonly effortHoursPerMonth: number;
  /** What it adds to the time within which 99 % of single answers come. */
  readonly latencySeconds: number;
}

/** A bill over the budget, and what to do about it. */
export interface BudgetCheck {
  readonly limitUsd: number;
  readonly expectedUsd: number;
  readonly overUsd: number;
  /** The change that fits and gives up least; absent when nothing fits. */
  readonly change?: BudgetChange;
  /** As little as the bill can be with what the need asks for. */
  readonly least: BudgetChange;
  /** Where no change fits: the shortest savings plan that does, by its id in `savingsPlans`. */
  readonly promise?: string;
  readonly statement: Statement;
}

/** Something that AWS bills and that the price book has no price of. */
export interface UnpricedPart {
  readonly stage: DecisionId;
  readonly service: ServiceId;
  readonly statement: Statement;
}

/** Which price book the amounts are from. */
export interface PriceBookOrigin {
  /** `shipped` with Slipway, or `refreshed` from the public price list by the user. */
  readonly origin: 'shipped' | 'refreshed';
  /** Day on which the book was gathered or refreshed. */
  readonly asOf: string;
  /** Of a refreshed book: when, from where, and how many files of the list. */
  readonly readAt?: string;
  readonly from?: string;
  readonly files?: number;
  readonly statement: Statement;
}

export interface PlanCost {
  readonly currency: 'USD';
  readonly region: string;
  readonly monthly: UsdRange;
  readonly lines: readonly CostLine[];
  /** What comes on top of `monthly`. */
  readonly notPriced: readonly UnpricedPart[];
  readonly breakEvens: readonly BreakEven[];
  readonly savingsPlans: readonly SavingsOption[];
  /** Present when the need has a budget and the plan costs more. */
  readonly budget?: BudgetCheck;
  readonly prices: PriceBookOrigin;
  /** Day of the price book; the same as `prices.asOf`. */
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
