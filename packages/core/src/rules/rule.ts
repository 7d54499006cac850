import type { Option, Selection, Situation } from '#advice/option.ts';
import type { FactReference, Reason } from '#advice/plan.ts';
import type { Statement } from '#messages/statement.ts';

/** What a rule has to say about one option. */
export interface Finding {
  readonly statement: Statement;
  readonly facts?: readonly FactReference[];
}

interface RuleHead {
  /** Public and never reused: `DM-02 payload`. The first part is the id of AWS facts rules where there is one. */
  readonly id: string;
  /** Paths in the need that the rule looks at. */
  readonly reads: readonly string[];
  /** `stated`: AWS publishes it; `heuristic`: ours, adjustable. */
  readonly basis: Reason['basis'];
}

/** Says why an option is impossible. */
export interface Constraint extends RuleHead {
  readonly check: (option: Option, situation: Situation) => Finding | undefined;
}

/** Says that an option is better (points above zero) or worse, whatever it costs. */
export interface Guideline extends RuleHead {
  readonly weigh: (
    option: Option,
    situation: Situation,
  ) => (Finding & { readonly points: number }) | undefined;
}

/** Says why an option is impossible beside what else is chosen. */
export interface Coupling extends RuleHead {
  readonly check: (
    option: Option,
    selection: Selection,
    situation: Situation,
  ) => Finding | undefined;
}

export function reasonOf(rule: RuleHead, finding: Finding): Reason {
  const { id, reads, basis } = rule;
  return {
    rule: id,
    statement: finding.statement,
    needs: reads,
    facts: finding.facts ?? [],
    basis,
  };
}
