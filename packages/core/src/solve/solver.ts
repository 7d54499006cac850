import type { Situation } from '#advice/option.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import type { Need } from '#needs/need.ts';
import { withSections } from '#needs/with-sections.ts';
import { bestOf } from '#solve/best-of.ts';
import { type Candidates, candidatesOf, reconsidered } from '#solve/candidates.ts';
import { Changes, changedPaths, Reads, watchedSituation } from '#solve/reads.ts';
import type { Reopened } from '#solve/reopened.ts';
import { type Settled, settle } from '#solve/settle.ts';
import { approachFor, openSituation, withApproach } from '#solve/situation-of.ts';
import { clusterNames, decisionsIn, type Solution, type SolveOptions } from '#solve/solve.ts';
import { type Part, partOf, Verdict } from '#solve/verdict.ts';
import { WatchedViews } from '#solve/views.ts';

/** The options of one decision, and what was read to list and to price them. */
interface KnownDecision {
  readonly candidates: Candidates;
  readonly reads: Reads;
}

interface KnownCluster {
  readonly decisions: readonly KnownDecision[];
  /** Of the rules that look at several choices. */
  readonly reads: Reads;
  readonly settled: Settled;
  readonly part: Part;
}

function changesBetween(one: Situation, other: Situation): Changes {
  return new Changes([
    ...changedPaths(one.need, other.need, 'need'),
    ...changedPaths(one.workload, other.workload, 'workload'),
  ]);
}

/** A situation that differs from the one solved first, and by what. */
interface Moved {
  readonly situation: Situation;
  readonly changes: Changes;
  readonly reopened: Reopened;
  /** Other prices and machines: nothing known holds. */
  readonly isElsewhere: boolean;
}

/**
 * Solves a need once, and then needs that differ a little from it: what the difference does not reach is not
 * thought over again. Which parts it reaches is not declared but seen: every value that was read while solving
 * is noted, by rule, by decision and by cluster.
 */
export class Solver {
  readonly solution: Solution;
  readonly #clusters: ReadonlyMap<string, KnownCluster>;
  readonly #means: SolveOptions;
  readonly #situation: Situation;
  readonly #views: WatchedViews;
  /** Before the first choice, that choice, and what it looked at. */
  readonly #open: Situation;
  readonly #approach: ServiceId | undefined;
  readonly #approachReads = new Reads();

  constructor(need: Need, means: SolveOptions) {
    this.#means = means;
    this.#open = openSituation(withSections(need), means);
    const seen = watchedSituation(this.#open, this.#approachReads);
    this.#approach = approachFor(seen, means.weights);
    const situation = withApproach(this.#open, this.#approach);
    this.#situation = situation;
    this.#views = new WatchedViews(situation);
    const names = means.only ?? clusterNames;
    this.#clusters = new Map(names.map((name) => [name, this.#settle(name)]));
    const clusters = [...this.#clusters.values()].map(({ settled }) => settled);
    this.solution = { situation, clusters };
  }

  /** What the plan would choose and cost with another need. */
  verdict(need: Need): Verdict {
    const moved = this.#moveTo(need);
    return new Verdict([...this.#clusters.keys()], (name) => {
      const known = this.#clusters.get(name);
      if (known === undefined) return { part: partOf([], undefined), isSame: true };
      const part = this.#again(name, known, moved);
      return { part, isSame: part === known.part };
    });
  }

  #situationOf(asked: Need): Situation {
    const open = openSituation(withSections(asked), this.#means);
    const isKnown =
      open.market === this.#open.market &&
      !this.#approachReads.areTouchedBy(changesBetween(this.#open, open));
    return withApproach(open, isKnown ? this.#approach : approachFor(open, this.#means.weights));
  }

  #moveTo(need: Need): Moved {
    const situation = this.#situationOf(need);
    const changes = changesBetween(this.#situation, situation);
    const isElsewhere = situation.market !== this.#situation.market;
    return { situation, changes, isElsewhere, reopened: this.#views.reopenedBy(changes) };
  }

  #settle(name: string): KnownCluster {
    const { weights } = this.#means;
    const decisions = (decisionsIn.get(name) ?? []).map((decision): KnownDecision => {
      const reads = new Reads();
      const situation = watchedSituation(this.#situation, reads);
      const views = this.#views;
      return { candidates: candidatesOf(decision, { situation, weights, views }), reads };
    });
    const reads = new Reads();
    const candidates = decisions.map((known) => known.candidates);
    const settled = settle(candidates, watchedSituation(this.#situation, reads), weights);
    return { decisions, reads, settled, part: partOf(candidates, settled.best) };
  }

  #again(name: string, known: KnownCluster, moved: Moved): Part {
    const { situation, changes, isElsewhere, reopened } = moved;
    const { weights } = this.#means;
    const asked = { situation, weights };
    const isKept = ({ reads }: KnownDecision) => !isElsewhere && !reads.areTouchedBy(changes);
    const kept = known.decisions.filter(isKept);
    const candidates = known.decisions.map((one) =>
      kept.includes(one)
        ? reconsidered(one.candidates, reopened, asked)
        : candidatesOf(one.candidates.decision, { ...asked, isBrief: true }),
    );
    const isSame =
      !known.reads.areTouchedBy(changes) &&
      candidates.every((one, index) => one === known.decisions[index]?.candidates);
    if (isSame) return known.part;
    const part = partOf(candidates, bestOf(candidates, situation, weights));
    // Beside other choices a kept option may have looked at more of the old need than before.
    if (kept.every(isKept)) return part;
    const all = (decisionsIn.get(name) ?? []).map((decision) =>
      candidatesOf(decision, { ...asked, isBrief: true }),
    );
    return partOf(all, bestOf(all, situation, weights));
  }
}
