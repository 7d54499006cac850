import type { Selection } from '#advice/option.ts';
import type { DecisionId } from '#advice/plan.ts';
import { totalOf } from '#cost/cost-draft.ts';
import { decisions } from '#decisions/decisions.ts';
import { usdOf } from '#prices/micro-usd.ts';
import type { Assessed } from '#solve/assess.ts';
import type { Candidates } from '#solve/candidates.ts';

/** What one cluster of decisions comes to. */
export interface Part {
  readonly candidates: readonly Candidates[];
  readonly services: ReadonlyMap<DecisionId, string>;
  readonly usd: number;
}

interface Best {
  readonly parts: ReadonlyMap<DecisionId, Assessed>;
  readonly selection: Selection;
}

export function partOf(candidates: readonly Candidates[], best: Best | undefined): Part {
  if (best === undefined) return { candidates, services: new Map(), usd: 0 };
  const parts = [...best.parts];
  const drafts = parts.flatMap(([, { option }]) => option.costs(best.selection));
  return {
    candidates,
    services: new Map(parts.map(([id, { option }]) => [id, option.service] as const)),
    usd: usdOf(totalOf(drafts, 'expected')),
  };
}

/** A part, and whether it is the one of the need that was solved first. */
export interface Again {
  readonly part: Part;
  readonly isSame: boolean;
}

const clusterOf = new Map(decisions.map(({ id, cluster }) => [id, cluster]));

/** What another need would get. A cluster is solved when it is first asked about: a turning point asks about one. */
export class Verdict {
  readonly #names: readonly string[];
  readonly #solve: (name: string) => Again;
  readonly #known = new Map<string, Again>();

  constructor(names: readonly string[], solve: (name: string) => Again) {
    this.#names = names;
    this.#solve = solve;
  }

  /** Service chosen for one decision; nothing when the need does not ask for it. */
  serviceFor(id: DecisionId): string | undefined {
    return this.#partWith(id)?.services.get(id);
  }

  /** Whether nothing excludes a service on its own. */
  allows(id: DecisionId, service: string): boolean {
    const asked = this.#partWith(id)?.candidates.find(({ decision }) => decision.id === id);
    return asked?.possible.some(({ option }) => option.service === service) ?? false;
  }

  get services(): ReadonlyMap<DecisionId, string> {
    return new Map(this.#parts().flatMap(({ part }) => [...part.services]));
  }

  /** Of all choices together, expected, a month. */
  get usd(): number {
    return this.#parts().reduce((sum, { part }) => sum + part.usd, 0);
  }

  /** True when not a single choice had to be thought over again. */
  get untouched(): boolean {
    return this.#names.every((name) => this.#again(name).isSame);
  }

  #parts(): readonly Again[] {
    return this.#names.map((name) => this.#again(name));
  }

  #partWith(id: DecisionId): Part | undefined {
    const name = clusterOf.get(id);
    if (name === undefined || !this.#names.includes(name)) return undefined;
    return this.#again(name).part;
  }

  #again(name: string): Again {
    const known = this.#known.get(name) ?? this.#solve(name);
    this.#known.set(name, known);
    return known;
  }
}
