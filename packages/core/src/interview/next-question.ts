import { type DecisionId, decisionIds } from '#advice/plan.ts';
import { type Interview, needOf } from '#interview/interview.ts';
import type { Question } from '#interview/question.ts';
import type { Need } from '#needs/need.ts';
import { examplesOf } from '#needs/schema-fields.ts';
import { tasks } from '#needs/vocabulary.ts';
import { Explorer } from '#sensitivity/explorer.ts';
import { booleans, type Lever } from '#sensitivity/lever.ts';
import { levers } from '#sensitivity/levers.ts';
import { differences } from '#sensitivity/questions.ts';
import type { SolveOptions } from '#solve/solve.ts';
import { Solver } from '#solve/solver.ts';

/** Asked before all others: what decides most plans, and what everybody knows. */
const essential: ReadonlySet<string> = new Set([
  'deployment.modes',
  'deployment.latency',
  'deployment.traffic.mean',
  'data.sources',
  'data.size',
  'data.cadence',
  'data.sensitivity',
  'problem.customisation',
  'team.skills',
  'account.usedInLast12Months',
  'operations.monitoring',
  'constraints.residency',
]);

const first: Question = {
  isRefinement: false,
  kind: 'word',
  fields: ['problem.task'],
  words: tasks,
  examples: [],
  decides: decisionIds,
};

/** What it is worth to know a field. */
interface Worth {
  readonly lever: Lever;
  /** Choices that an answer changes on average, and a part of one for what the answers differ in cost. */
  readonly score: number;
  readonly decides: readonly DecisionId[];
  readonly usd: { readonly low: number; readonly high: number };
}

/** A tenfold difference in cost counts as much as one choice. */
const usdPerChoice = Math.LN10;

function worthOf(lever: Lever, explorer: Explorer): Worth | undefined {
  const { today } = explorer;
  const verdicts = explorer.answers(lever);
  const changes = verdicts.map((verdict) =>
    verdict.untouched ? [] : differences(today.services, verdict.services),
  );
  const decides = decisionIds.filter((id) => changes.some((ids) => ids.includes(id)));
  if (decides.length === 0) return undefined;
  const costs = [today.usd, ...verdicts.map(({ usd }) => usd)];
  const usd = { low: Math.min(...costs), high: Math.max(...costs) };
  const mean = changes.reduce((sum, ids) => sum + ids.length, 0) / verdicts.length;
  return {
    lever,
    score: mean + Math.log((usd.high + 1) / (usd.low + 1)) / usdPerChoice,
    decides,
    usd,
  };
}

function isYesOrNo(lever: Lever): boolean {
  return lever.kind === 'word' && lever.words === booleans;
}

function isRefinement({ lever }: Worth): boolean {
  return !isYesOrNo(lever) && !essential.has(lever.field);
}

function questionFor(worth: Worth): Question {
  const { lever, decides, usd } = worth;
  const { field } = lever;
  const rest = { fields: [field], decides, usd, isRefinement: isRefinement(worth) };
  if (lever.kind === 'number') {
    return { ...rest, kind: 'quantity', words: [], examples: examplesOf(field) };
  }
  const kind = lever.isList ? 'words' : 'word';
  return { ...rest, kind, words: lever.all ?? lever.words, examples: [] };
}

/** Yes-or-no fields are asked together, once: most of them hold for few projects. */
function checklist(open: readonly Lever[], worths: readonly Worth[]): Question {
  return {
    isRefinement: false,
    kind: 'checklist',
    fields: open.map(({ field }) => field),
    words: [],
    examples: [],
    decides: decisionIds.filter((id) => worths.some(({ decides }) => decides.includes(id))),
    usd: {
      low: Math.min(...worths.map(({ usd }) => usd.low)),
      high: Math.max(...worths.map(({ usd }) => usd.high)),
    },
  };
}

function isOpen(lever: Lever, need: Need, asked: ReadonlySet<string>): boolean {
  return lever.read(need) === undefined && !asked.has(lever.field);
}

/**
 * The question whose answers change the plan most, found by solving the plan for each of them; nothing when no
 * answer would change a choice.
 */
export function nextQuestion(interview: Interview, means: SolveOptions): Question | undefined {
  const asked = new Set(interview.steps.flatMap(({ fields }) => fields));
  const need = needOf(interview);
  if (need === undefined) return asked.has('problem.task') ? undefined : first;
  const explorer = new Explorer(need, new Solver(need, means));
  const open = levers.filter((lever) => isOpen(lever, need, asked));
  const worths = open
    .flatMap((lever) => worthOf(lever, explorer) ?? [])
    .toSorted((a, b) => Number(isRefinement(a)) - Number(isRefinement(b)) || b.score - a.score);
  const [best] = worths;
  if (best === undefined) return undefined;
  if (!isYesOrNo(best.lever)) return questionFor(best);
  return checklist(
    open.filter(isYesOrNo),
    worths.filter(({ lever }) => isYesOrNo(lever)),
  );
}
