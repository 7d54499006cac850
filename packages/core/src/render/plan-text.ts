import type { Language } from '@slipway/base';
import type { Plan } from '#advice/plan.ts';
import { describePlan } from '#render/describe-plan.ts';
import { type Paint, paintFor } from '#render/paint.ts';
import type {
  DescribedBreakEven,
  DescribedLine,
  DescribedRejection,
  DescribedStage,
  PlanDescription,
} from '#render/plan-description.ts';
import { tongueOf } from '#render/tongue.ts';
import { wrap } from '#render/wrap.ts';

export interface PlanTextOptions {
  readonly language: Language;
  readonly colour?: boolean;
  /** Characters on a line; 100 by default, 60 at least. */
  readonly width?: number;
  /** Every rejected option and source, instead of the main ones. */
  readonly full?: boolean;
}

interface Page {
  readonly paint: Paint;
  readonly width: number;
  readonly full: boolean;
  readonly colon: string;
}

const shownSettings = /instanceType|memorySizeMb|workers$|algorithm|version|maxJobs$|strategy/u;
/** Reasons and losers shown for a choice when not everything is. */
const shownReasons = 2;
const shownLosers = 3;

function bullet(page: Page, mark: string, text: string): readonly string[] {
  return wrap(`${mark} ${text}`, page.width - 4, '  ').map((line) => `    ${line}`);
}

function loserLine(page: Page, loser: DescribedRejection): readonly string[] {
  const why = loser.reasons[0]?.text ?? loser.verdict;
  const flip = loser.flip === undefined ? '' : ` ${loser.flip}`;
  return bullet(page, '-', `${loser.service}${page.colon}${why}${flip}`).map(page.paint.faint);
}

function stageLines(page: Page, stage: DescribedStage): readonly string[] {
  const { paint, width } = page;
  const title = `  ${stage.title.padEnd(26)} `;
  const price = stage.monthly === '' ? '' : `  ${stage.monthly}`;
  const [first = '', ...rest] = wrap(stage.service + price, width - title.length);
  const settings = stage.configuration
    .filter(
      ({ name, value }) =>
        shownSettings.test(name) || (/^(initialI|i)nstanceCount$/u.test(name) && value !== '1'),
    )
    .map(({ name, value }) => `${name} ${value}`)
    .join(', ');
  const reasons = stage.reasons.slice(0, page.full ? undefined : shownReasons);
  const losers = stage.rejected.slice(0, page.full ? undefined : shownLosers);
  return [
    `${title}${paint.good(first)}`,
    ...rest.map((line) => `${' '.repeat(title.length)}${line}`),
    ...(settings === '' ? [] : bullet(page, '·', settings)),
    ...reasons.flatMap(({ text }) => bullet(page, '+', text)),
    ...losers.flatMap((loser) => loserLine(page, loser)),
  ];
}

function costRow(page: Page, line: DescribedLine): readonly string[] {
  const amount = `${line.quantity} x ${line.unitPrice} = ${line.amount}`;
  const mark = line.mark === '' ? '' : ` (${line.mark})`;
  return bullet(page, '·', `${line.item}${page.colon}${amount}${mark}`);
}

/** The sentence that sums it up holds the first crossing; those of promises stand with their amounts above. */
function breakEvenTexts({ id, text, crossings }: DescribedBreakEven): readonly string[] {
  return id === 'on-demand-savings-plan' ? [] : [text, ...crossings.slice(1)];
}

function section(page: Page, title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', page.paint.strong(title), ...lines];
}

function body(page: Page, plan: PlanDescription): readonly string[] {
  const { sections } = plan;
  const bullets = (texts: readonly string[]) => texts.flatMap((text) => bullet(page, '-', text));
  return [
    page.paint.strong(`${sections.plan}${page.colon}${plan.title} (${plan.region})`),
    ...plan.stages.flatMap((stage) => stageLines(page, stage)),
    ...section(
      page,
      sections.open,
      bullets(
        plan.open.map(
          ({ title, why, reasons }) => `${title}${page.colon}${why}. ${reasons[0]?.text ?? ''}`,
        ),
      ),
    ),
    ...section(
      page,
      `${sections.cost}${page.colon}${plan.total}`,
      plan.lines.flatMap((line) => costRow(page, line)),
    ),
    ...section(page, sections.savings, bullets(plan.savings)),
    ...section(page, sections.breakEvens, bullets(plan.breakEvens.flatMap(breakEvenTexts))),
    ...section(
      page,
      sections.conflicts,
      bullets(plan.conflicts.map(({ text, question }) => `${text} ${question}`)).map(
        page.paint.warn,
      ),
    ),
    ...section(
      page,
      sections.questions,
      bullets(plan.questions.map(({ text, changes }) => `${text} (${changes})`)),
    ),
    ...section(page, sections.assumptions, bullets(plan.assumptions.map(({ text }) => text))),
    ...(page.full
      ? section(
          page,
          sections.sources,
          plan.sources.map(({ url, read }) => `    ${url} (${read})`),
        )
      : []),
  ];
}

/** The plan for a terminal. Lines fit the width, but for addresses, which are not broken. */
export function renderPlanText(plan: Plan, options: PlanTextOptions): string {
  const { language, colour = false, width = 100, full = false } = options;
  const { colon } = tongueOf(language).labels;
  const page = { paint: paintFor(colour), width: Math.max(60, width), full, colon };
  return `${body(page, describePlan(plan, language)).join('\n')}\n`;
}
