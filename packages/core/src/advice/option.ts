import type { Configuration, DecisionId, StageKind } from '#advice/plan.ts';
import type { Workload } from '#advice/workload.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import type { CostDraft } from '#cost/cost-draft.ts';
import type { Need } from '#needs/need.ts';
import type { Market } from '#prices/market.ts';

/** Everything that options, rules and formulas may read. */
export interface Situation {
  readonly need: Need;
  readonly workload: Workload;
  readonly market: Market;
}

/** What is chosen for the other decisions of the same plan. */
export type Selection = ReadonlyMap<DecisionId, Option>;

/** What rules want to know about one configuration, beside its settings. */
export interface Sizing {
  readonly instanceType?: string;
  readonly instanceMemoryBytes?: number;
  readonly instanceCountMax?: number;
  readonly gpuCount?: number;
  readonly gpuMemoryBytes?: number;
  readonly memoryBytes?: number;
  readonly hourlyMicroUsd?: number;
  /** Time within which 99 % of the answers are expected. */
  readonly latencySeconds?: number;
  /** Time that no machine can shorten: a queue, a start from nothing, work that the need states. */
  readonly latencyFloorSeconds?: number;
  readonly runSeconds?: number;
}

/** One way to answer a decision. `none` answers it with nothing. */
export interface Option {
  readonly decision: DecisionId;
  readonly service: ServiceId | 'none';
  readonly configuration: Configuration;
  readonly sizing: Sizing;
  /** Decisions of the same cluster that `costs` looks at. */
  readonly costsDependOn: readonly DecisionId[];
  readonly costs: (selection: Selection) => readonly CostDraft[];
  /**
   * On the bill, but not weighed: where the other way is paid for in other decisions, a comparison of this one
   * alone would be unfair.
   */
  readonly unweighedCosts?: () => readonly CostDraft[];
}

/** Everything that an option puts on the bill. */
export function billOf(option: Option, selection: Selection): readonly CostDraft[] {
  return [...option.costs(selection), ...(option.unweighedCosts?.() ?? [])];
}

export interface Decision {
  readonly id: DecisionId;
  readonly stage: StageKind;
  /** Decisions with the same cluster are settled together, because they change each other's cost or validity. */
  readonly cluster: string;
  /** All ways worth comparing; none when the need does not ask for this. */
  readonly options: (situation: Situation) => readonly Option[];
}

/** The part of an option that most of them share. */
export function plainOption(
  decision: DecisionId,
  service: Option['service'],
  rest: Partial<Omit<Option, 'decision' | 'service'>> = {},
): Option {
  return {
    decision,
    service,
    configuration: {},
    sizing: {},
    costsDependOn: [],
    costs: () => [],
    ...rest,
  };
}
