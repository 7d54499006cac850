import { type Html, html } from '#frame/html.ts';
import type { PlanContext } from '#plan/plan-context.ts';
import { unpriced } from '#plan/unpriced.ts';

interface Tile {
  readonly figure: string;
  readonly name: string;
  readonly note: string;
  readonly tone?: 'good' | 'bad';
}

/** The figures that most readers look for, side by side. */
export function planTiles(context: PlanContext): Html {
  const all = [costTile(context), budgetTile(context), choicesTile(context), ...openTiles(context)];
  const tiles = all.filter((tile) => tile !== undefined);
  return html`<div class="tiles">${tiles.map(
    ({ figure, name, note, tone }) =>
      html`<div class="tile"><b class="${tone ?? ''}">${figure}</b><span>${name}</span><span>${note}</span></div>`,
  )}</div>`;
}

function costTile(context: PlanContext): Tile {
  const { plan, messages, format } = context;
  const { low, expected, high } = plan.cost.monthly;
  const range = { low: format.usd(low), high: format.usd(high) };
  const missing = unpriced(context);
  return {
    figure: format.usd(expected),
    name: messages.tileCost,
    note: [
      range.low === range.high ? '' : messages.tileCostRange(range),
      missing === '' ? '' : messages.tileUnpriced({ services: missing }),
    ]
      .filter((text) => text !== '')
      .join(', '),
  };
}

function budgetTile({ plan, messages, format }: PlanContext): Tile | undefined {
  const budget = plan.need.constraints?.budget?.high;
  if (budget === undefined || budget === 0) return undefined;
  const share = plan.cost.monthly.expected / budget;
  return {
    figure: format.percent(share),
    name: messages.tileBudget,
    note: messages.tileBudgetNote({ budget: format.usd(budget) }),
    tone: share <= 1 ? 'good' : 'bad',
  };
}

function choicesTile({ plan, messages, format }: PlanContext): Tile {
  const { stages, open } = plan;
  const rejected = [...stages, ...open].reduce((sum, stage) => sum + stage.rejected.length, 0);
  return {
    figure: format.number(stages.length),
    name: messages.tileChoices(stages.length),
    note: messages.tileChoicesNote({ rejected }, format),
  };
}

function openTiles({ plan, messages, format }: PlanContext): readonly Tile[] {
  const { conflicts, questions } = plan;
  return [
    {
      figure: format.number(conflicts.length),
      name: messages.tileConflicts(conflicts.length),
      note: messages.tileConflictsNote,
    },
    {
      figure: format.number(questions.length),
      name: messages.tileQuestions(questions.length),
      note: messages.tileQuestionsNote,
    },
  ];
}
