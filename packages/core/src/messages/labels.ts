import type { DecisionId, OpenStage, Reason, Rejected, StageKind } from '#advice/plan.ts';
import type { PriceMark } from '#prices/unit-price.ts';

/** Short texts around the sentences of a plan. */
export interface Labels {
  readonly decisions: Readonly<Record<DecisionId, string>>;
  readonly stages: Readonly<Record<StageKind, string>>;
  readonly verdicts: Readonly<Record<Rejected['verdict'], string>>;
  readonly open: Readonly<Record<OpenStage['why'], string>>;
  readonly marks: Readonly<Record<PriceMark, string>>;
  readonly basis: Readonly<Record<Reason['basis'], string>>;
  /** What is compared, by the id of the break-even. */
  readonly breakEvens: ReadonlyMap<string, string>;
  /** Units of prices, by the word that the price book uses. */
  readonly units: ReadonlyMap<string, string>;
  readonly sections: {
    readonly plan: string;
    readonly choices: string;
    readonly open: string;
    readonly cost: string;
    readonly breakEvens: string;
    readonly savings: string;
    readonly conflicts: string;
    readonly questions: string;
    readonly assumptions: string;
    readonly sources: string;
  };
  readonly columns: {
    readonly item: string;
    readonly quantity: string;
    readonly unitPrice: string;
    readonly amount: string;
    readonly stage: string;
    readonly choice: string;
    readonly why: string;
    readonly monthly: string;
  };
  /** Colon with the spaces that the language puts around it. */
  readonly colon: string;
  readonly because: string;
  readonly instead: string;
  readonly total: string;
  readonly perMonth: string;
  readonly changes: string;
  readonly readOn: string;
  readonly nothing: string;
}
