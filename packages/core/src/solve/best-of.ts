import type { Option, Situation } from '#advice/option.ts';
import type { DecisionId } from '#advice/plan.ts';
import type { Assessed } from '#solve/assess.ts';
import type { Candidates } from '#solve/candidates.ts';
import { clashOf, type Outcome, Prices } from '#solve/settle.ts';
import type { Weights } from '#solve/weights.ts';

/** Sums of the same numbers in another order may differ by this much: no branch is left for less. */
const rounding = 1e-9;

/** Walks a cluster like `settle`, leaving every branch that cannot become the best any more. */
class BestSearch {
  best: Outcome | undefined;
  readonly #levels: readonly Candidates[];
  readonly #situation: Situation;
  readonly #weights: Weights;
  readonly #prices = new Prices();
  /** The least that the levels from here on add, whatever is chosen. */
  readonly #least: readonly number[];
  readonly #parts: Assessed[] = [];
  readonly #selection = new Map<DecisionId, Option>();

  constructor(levels: readonly Candidates[], situation: Situation, weights: Weights) {
    this.#levels = levels;
    this.#situation = situation;
    this.#weights = weights;
    const least = levels.map(({ possible }) =>
      possible.reduce((min, part) => Math.min(min, this.#atLeast(part)), Number.POSITIVE_INFINITY),
    );
    this.#least = levels.map((_, index) => least.slice(index).reduce((sum, one) => sum + one, 0));
  }

  /** Costs are never negative: what depends on other choices may come for nothing. */
  #atLeast({ option, burden }: Assessed): number {
    const isFixed = option.costsDependOn.length === 0;
    return burden + (isFixed ? this.#weights.cost * this.#prices.of(option, this.#selection) : 0);
  }

  walk(known: number): void {
    const depth = this.#parts.length;
    const level = this.#levels[depth];
    if (level === undefined) {
      this.#keep();
      return;
    }
    const hopeless = (bound: number) =>
      this.best !== undefined && bound > this.best.score + rounding;
    if (hopeless(known + (this.#least[depth] ?? 0))) return;
    for (const assessed of level.possible) {
      const sum = known + this.#atLeast(assessed);
      if (hopeless(sum + (this.#least[depth + 1] ?? 0))) continue;
      this.#parts.push(assessed);
      this.#selection.set(level.decision.id, assessed.option);
      if (!this.#clashes()) this.walk(sum);
      this.#selection.delete(level.decision.id);
      this.#parts.pop();
    }
  }

  #clashes(): boolean {
    return this.#parts.some(
      ({ option }) => clashOf(option, this.#selection, this.#situation) !== undefined,
    );
  }

  #keep(): void {
    const score = this.#parts.reduce((sum, { option, burden }) => {
      return sum + burden + this.#weights.cost * this.#prices.of(option, this.#selection);
    }, 0);
    if (this.best !== undefined && score >= this.best.score) return;
    this.best = {
      parts: new Map(this.#parts.map((part) => [part.option.decision, part])),
      selection: new Map(this.#selection),
      score,
    };
  }
}

/** The best outcome of a cluster, the one that `settle` finds, without the losers. */
export function bestOf(
  candidates: readonly Candidates[],
  situation: Situation,
  weights: Weights,
): Outcome | undefined {
  const solvable = candidates.filter(({ possible }) => possible.length > 0);
  const search = new BestSearch(solvable, situation, weights);
  search.walk(0);
  return search.best;
}
