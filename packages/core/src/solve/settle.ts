import type { Option, Selection, Situation } from '#advice/option.ts';
import type { DecisionId, Reason } from '#advice/plan.ts';
import { totalOf } from '#cost/cost-draft.ts';
import { usdOf } from '#prices/micro-usd.ts';
import { couplings } from '#rules/couplings.ts';
import { reasonOf } from '#rules/rule.ts';
import type { Assessed } from '#solve/assess.ts';
import type { Candidates } from '#solve/candidates.ts';
import type { Weights } from '#solve/weights.ts';

/** One way to answer all the decisions of a cluster. */
export interface Outcome {
  readonly parts: ReadonlyMap<DecisionId, Assessed>;
  readonly selection: Selection;
  /** Weighted dollars a month; less is better. */
  readonly score: number;
}

export interface Settled {
  readonly candidates: readonly Candidates[];
  /** Nothing when some decision of the cluster has no possible option. */
  readonly best: Outcome | undefined;
  /** Best outcome with a given service for a given decision: `<decision>/<service>`. */
  readonly bestWith: ReadonlyMap<string, Outcome>;
  /** Why a service cannot stand beside any choice for the others, where that is so. */
  readonly clashes: ReadonlyMap<string, Reason>;
}

export function outcomeKey(decision: DecisionId, service: string): string {
  return `${decision}/${service}`;
}

/** Why an option cannot stand beside a selection, if so. */
export function clashOf(
  option: Option,
  selection: Selection,
  situation: Situation,
): Reason | undefined {
  for (const rule of couplings) {
    const finding = rule.check(option, selection, situation);
    if (finding !== undefined) return reasonOf(rule, finding);
  }
  return undefined;
}

/** What an option costs beside a selection; computed once when nothing else of the cluster matters to it. */
export class Prices {
  readonly #fixed = new Map<Option, number>();

  of(option: Option, selection: Selection): number {
    if (option.costsDependOn.length > 0) return usdOf(totalOf(option.costs(selection), 'expected'));
    const known = this.#fixed.get(option) ?? usdOf(totalOf(option.costs(selection), 'expected'));
    this.#fixed.set(option, known);
    return known;
  }
}

/** Walks all combinations of a cluster, leaving a branch at the first clash. */
class Search {
  best: Outcome | undefined;
  readonly bestWith = new Map<string, Outcome>();
  readonly clashes = new Map<string, Reason>();
  readonly #levels: readonly Candidates[];
  readonly #situation: Situation;
  readonly #weights: Weights;
  readonly #parts: Assessed[] = [];
  readonly #selection = new Map<DecisionId, Option>();
  readonly #prices = new Prices();

  constructor(levels: readonly Candidates[], situation: Situation, weights: Weights) {
    this.#levels = levels;
    this.#situation = situation;
    this.#weights = weights;
  }

  walk(): void {
    const level = this.#levels[this.#parts.length];
    if (level === undefined) {
      this.#keep();
      return;
    }
    for (const assessed of level.possible) {
      this.#parts.push(assessed);
      this.#selection.set(level.decision.id, assessed.option);
      if (!this.#clashes()) this.walk();
      this.#selection.delete(level.decision.id);
      this.#parts.pop();
    }
  }

  #clashes(): boolean {
    for (const { option } of this.#parts) {
      const clash = clashOf(option, this.#selection, this.#situation);
      if (clash === undefined) continue;
      const key = outcomeKey(option.decision, option.service);
      if (!this.clashes.has(key)) this.clashes.set(key, clash);
      return true;
    }
    return false;
  }

  /** Ties go to the earlier outcome, so that the same need gets the same plan. */
  #keep(): void {
    const score = this.#parts.reduce((sum, { option, burden }) => {
      return sum + burden + this.#weights.cost * this.#prices.of(option, this.#selection);
    }, 0);
    let outcome: Outcome | undefined;
    const frozen = (): Outcome => {
      outcome ??= {
        parts: new Map(this.#parts.map((part) => [part.option.decision, part])),
        selection: new Map(this.#selection),
        score,
      };
      return outcome;
    };
    if (this.best === undefined || score < this.best.score) this.best = frozen();
    for (const { option } of this.#parts) {
      const key = outcomeKey(option.decision, option.service);
      const known = this.bestWith.get(key);
      if (known === undefined || score < known.score) this.bestWith.set(key, frozen());
    }
  }
}

/** Tries every combination of the cluster. */
export function settle(
  asked: readonly Candidates[],
  situation: Situation,
  weights: Weights,
): Settled {
  // A decision that the need does not ask for has no options and takes no part.
  const candidates = asked.filter(
    ({ possible, impossible }) => possible.length + impossible.length > 0,
  );
  const solvable = candidates.filter(({ possible }) => possible.length > 0);
  const search = new Search(solvable, situation, weights);
  search.walk();
  return { candidates, best: search.best, bestWith: search.bestWith, clashes: search.clashes };
}
