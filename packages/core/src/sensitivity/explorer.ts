import type { Need } from '#needs/need.ts';
import type { Lever, NumberLever, WordLever } from '#sensitivity/lever.ts';
import type { Solver } from '#solve/solver.ts';
import type { Verdict } from '#solve/verdict.ts';

/** Points tried on each side of today's value before a search narrows down. */
const gridPoints = 5;
/** Halvings of the interval, on a logarithmic scale: enough for three digits. */
const halvings = 9;

/** One value tried, with the value before it, nearer to today's. */
export interface NumberTrial {
  readonly value: number;
  readonly before: number;
  readonly verdict: Verdict;
}

export interface WordTrial {
  readonly value: string;
  readonly verdict: Verdict;
}

function movedBy(lever: Lever, need: Need, value: number | string): Need {
  return lever.kind === 'number'
    ? lever.apply(need, Number(value))
    : lever.apply(need, String(value));
}

/** Tries values of single fields on one need; what several questions ask is solved once. */
export class Explorer {
  readonly #need: Need;
  readonly #solver: Solver;
  readonly #numbers = new Map<string, readonly NumberTrial[]>();
  readonly #words = new Map<string, readonly WordTrial[]>();

  /** What the need gets as it is. */
  readonly today: Verdict;

  constructor(need: Need, solver: Solver) {
    this.#need = need;
    this.#solver = solver;
    this.today = solver.verdict(need);
  }

  /** Values below and above today's, nearest first on each side. */
  numbers(lever: NumberLever): readonly NumberTrial[] {
    const known = this.#numbers.get(lever.field) ?? this.#scan(lever);
    this.#numbers.set(lever.field, known);
    return known;
  }

  /** The other words that the field may hold, in their order. */
  words(lever: WordLever): readonly WordTrial[] {
    const known = this.#words.get(lever.field) ?? this.#others(lever);
    this.#words.set(lever.field, known);
    return known;
  }

  /** What the answers worth trying would lead to; for a number, its samples. */
  answers(lever: Lever): readonly Verdict[] {
    return lever.kind === 'word'
      ? this.words(lever).map(({ verdict }) => verdict)
      : lever.samples.map((value) => this.#try(lever, value));
  }

  /** Halves the interval between a value where it does not hold and one where it does; three digits. */
  narrow(
    lever: NumberLever,
    { before, value }: NumberTrial,
    holds: (verdict: Verdict) => boolean,
  ): number {
    let [losing, winning] = [before, value];
    for (let step = 0; step < halvings; step += 1) {
      const middle = Math.sqrt(losing * winning);
      if (holds(this.#solver.verdict(lever.apply(this.#need, middle)))) winning = middle;
      else losing = middle;
    }
    return Number(winning.toPrecision(3));
  }

  #scan(lever: NumberLever): readonly NumberTrial[] {
    const now = lever.read(this.#need) ?? lever.usual;
    if (now === undefined || now <= 0) return [];
    return [lever.from, lever.to].flatMap((end) => {
      if (end === lever.from ? now <= end : now >= end) return [];
      // Nothing has ever looked at a field whose furthest value changes nothing read.
      const furthest = this.#try(lever, end);
      if (furthest.untouched) return [];
      const at = (point: number) => now * (end / now) ** (point / gridPoints);
      return Array.from({ length: gridPoints }, (_, index) => {
        const isLast = index === gridPoints - 1;
        const value = isLast ? end : at(index + 1);
        const verdict = isLast ? furthest : this.#try(lever, value);
        return { value, before: at(index), verdict };
      });
    });
  }

  #others(lever: WordLever): readonly WordTrial[] {
    const now = lever.read(this.#need);
    // What an account has used or a team knows is a fact, not a wish that could be changed.
    if (lever.isFact && now !== undefined) return [];
    return lever.words
      .filter((word) => word !== now)
      .map((value) => ({ value, verdict: this.#try(lever, value) }));
  }

  #try(lever: Lever, value: number | string): Verdict {
    return this.#solver.verdict(movedBy(lever, this.#need, value));
  }
}
