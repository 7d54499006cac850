import type { DecisionId } from '#advice/plan.ts';

export interface DescribedReason {
  readonly text: string;
  /** `stated by AWS` or `rule of thumb`. */
  readonly basis: string;
  readonly rule: string;
  readonly needs: readonly string[];
  readonly sources: readonly DescribedSource[];
}

export interface DescribedSource {
  readonly url: string;
  /** `read 2026-10`. */
  readonly read: string;
}

export interface DescribedRejection {
  readonly service: string;
  readonly verdict: string;
  readonly reasons: readonly DescribedReason[];
  /** Absent when it is impossible. */
  readonly monthly?: string;
  /** What would make it win. */
  readonly flip?: string;
}

export interface DescribedStage {
  readonly id: DecisionId;
  readonly title: string;
  readonly service: string;
  readonly configuration: readonly { readonly name: string; readonly value: string }[];
  /** Empty when it costs nothing of its own. */
  readonly monthly: string;
  readonly reasons: readonly DescribedReason[];
  readonly rejected: readonly DescribedRejection[];
}

export interface DescribedOpen {
  readonly id: DecisionId;
  readonly title: string;
  readonly why: string;
  readonly reasons: readonly DescribedReason[];
  readonly rejected: readonly DescribedRejection[];
}

export interface DescribedLine {
  readonly item: string;
  readonly service: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
  readonly mark: string;
  readonly assumptions: readonly string[];
  readonly source: DescribedSource;
}

export interface DescribedBreakEven {
  readonly id: string;
  /** `Serverless or instances`. */
  readonly title: string;
  /** What moves along the chart. */
  readonly axis: string;
  /** The whole in one sentence. */
  readonly text: string;
  /** In the order of the series of the plan. */
  readonly series: readonly { readonly name: string; readonly formula: string }[];
  /** A sentence for each crossing. */
  readonly crossings: readonly string[];
  readonly assumptions: readonly string[];
  readonly sources: readonly DescribedSource[];
}

/** A plan in sentences of one language, ready to be laid out on a screen, a page or a report. */
export interface PlanDescription {
  readonly title: string;
  readonly region: string;
  /** `$89.55 a month`, with the range when there is one, and with what is not priced. */
  readonly total: string;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly stages: readonly DescribedStage[];
  readonly open: readonly DescribedOpen[];
  readonly lines: readonly DescribedLine[];
  readonly breakEvens: readonly DescribedBreakEven[];
  /** A sentence for each savings plan that this bill could be promised to. */
  readonly savings: readonly string[];
  /** Which price book the amounts are from, and of when. */
  readonly prices: string;
  /** What to change for the budget; absent when the plan keeps it or there is none. */
  readonly budget?: string;
  readonly conflicts: readonly {
    readonly text: string;
    readonly question: string;
    readonly sources: readonly DescribedSource[];
  }[];
  readonly questions: readonly {
    readonly field: string;
    readonly text: string;
    readonly changes: string;
  }[];
  readonly assumptions: readonly { readonly field: string; readonly text: string }[];
  readonly sources: readonly DescribedSource[];
}

export type SectionName =
  | 'plan'
  | 'choices'
  | 'open'
  | 'cost'
  | 'breakEvens'
  | 'savings'
  | 'conflicts'
  | 'questions'
  | 'assumptions'
  | 'sources';
