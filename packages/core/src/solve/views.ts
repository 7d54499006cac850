import type { Situation } from '#advice/option.ts';
import { constraints } from '#rules/constraints.ts';
import { guidelines } from '#rules/guidelines.ts';
import { type Changes, Reads, watchedSituation } from '#solve/reads.ts';
import type { Reopened } from '#solve/reopened.ts';

/** The situation as each rule gets to see it. */
export interface Views {
  readonly constraint: (index: number) => Situation;
  readonly guideline: (index: number) => Situation;
  readonly headroom: Situation;
}

export function plainViews(situation: Situation): Views {
  return { constraint: () => situation, guideline: () => situation, headroom: situation };
}

interface View {
  readonly reads: Reads;
  readonly situation: Situation;
}

function viewOf(situation: Situation): View {
  const reads = new Reads();
  return { reads, situation: watchedSituation(situation, reads) };
}

function touchedIn(views: readonly View[], changes: Changes): readonly number[] {
  return views.flatMap(({ reads }, index) => (reads.areTouchedBy(changes) ? [index] : []));
}

/** Notes what each rule reads, over all the options that it looks at. */
export class WatchedViews implements Views {
  readonly headroom: Situation;
  readonly #constraints: readonly View[];
  readonly #guidelines: readonly View[];
  readonly #headroom: View;
  readonly #plain: Situation;

  constructor(situation: Situation) {
    this.#plain = situation;
    this.#constraints = constraints.map(() => viewOf(situation));
    this.#guidelines = guidelines.map(() => viewOf(situation));
    this.#headroom = viewOf(situation);
    this.headroom = this.#headroom.situation;
  }

  readonly constraint = (index: number): Situation => {
    return this.#constraints[index]?.situation ?? this.#plain;
  };

  readonly guideline = (index: number): Situation => {
    return this.#guidelines[index]?.situation ?? this.#plain;
  };

  /** The rules that would not see the same any more. */
  reopenedBy(changes: Changes): Reopened {
    return {
      constraints: touchedIn(this.#constraints, changes),
      guidelines: touchedIn(this.#guidelines, changes),
      headroom: this.#headroom.reads.areTouchedBy(changes),
    };
  }
}
