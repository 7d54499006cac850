import type { DecisionId } from '#advice/plan.ts';

/** Something worth asking, and what hangs on it. */
export interface Question {
  /** The plan stands without it: it matters for few projects, or is hard to know before a first trial. */
  readonly isRefinement: boolean;
  /**
   * `word`: one of `words`; `words`: some of them; `checklist`: those of `fields` that hold, all others do not;
   * `quantity`: a number with a unit, or a range.
   */
  readonly kind: 'word' | 'words' | 'checklist' | 'quantity';
  /** One field, or all those of a checklist. */
  readonly fields: readonly string[];
  readonly words: readonly string[];
  /** How a quantity may be written. */
  readonly examples: readonly string[];
  /** Decisions that turn out differently by some answer. */
  readonly decides: readonly DecisionId[];
  /** What the plan costs a month over the answers tried; absent before there is a plan. */
  readonly usd?: { readonly low: number; readonly high: number };
}
