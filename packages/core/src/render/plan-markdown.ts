import type { Language } from '@slipway/base';
import type { Plan } from '#advice/plan.ts';
import type { Labels } from '#messages/labels.ts';
import { describePlan } from '#render/describe-plan.ts';
import type {
  DescribedBreakEven,
  DescribedReason,
  DescribedStage,
  PlanDescription,
} from '#render/plan-description.ts';
import { type Tongue, tongueOf } from '#render/tongue.ts';

/** Text from a need (its name, say) must not become markup, nor break a table. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/gu, '\\$&').replaceAll(/\s*\n\s*/gu, ' ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)];
}

function reasonLine(reason: DescribedReason): string {
  const links = reason.sources.map(({ url, read }) => `[${read}](${url})`).join(', ');
  const basis = links === '' ? `(${reason.basis})` : `(${reason.basis}, ${links})`;
  return `- ${escaped(reason.text)} ${basis}`;
}

function stageLines(stage: DescribedStage, { instead, colon }: Labels): readonly string[] {
  const settings = stage.configuration.map(
    ({ name, value }) => `${escaped(name)}${colon}${escaped(value)}`,
  );
  const losers = stage.rejected.map((loser) => {
    const why = loser.reasons.map(({ text }) => escaped(text)).join(' ');
    const flip = loser.flip === undefined ? '' : ` *${escaped(loser.flip)}*`;
    return `- ${instead} **${escaped(loser.service)}** (${loser.verdict})${colon}${why}${flip}`;
  });
  return [
    '',
    `### ${escaped(stage.title)}${colon}${escaped(stage.service)}`,
    '',
    ...(settings.length === 0 ? [] : [`${settings.join(', ')}`, '']),
    ...stage.reasons.map(reasonLine),
    ...losers,
  ];
}

function costTable(tongue: Tongue, plan: PlanDescription): readonly string[] {
  const { columns, total } = tongue.labels;
  const rows = plan.lines.map((line) => [
    line.item,
    line.quantity,
    `${line.unitPrice} (${line.mark})`,
    line.amount,
    line.assumptions.join(' '),
  ]);
  const head = [
    columns.item,
    columns.quantity,
    columns.unitPrice,
    columns.amount,
    tongue.labels.sections.assumptions,
  ];
  return table(head, [...rows, [total, '', '', plan.total, '']]);
}

/** The sentences, then how they were worked out. */
function breakEvenLines(one: DescribedBreakEven): readonly string[] {
  const texts = [one.text, ...one.crossings.slice(1)];
  const formulas = one.series.map(({ name, formula }) => `${escaped(name)} = ${escaped(formula)}`);
  const links = one.sources.map(({ url, read }) => `[${read}](${url})`).join(', ');
  return [
    `- **${escaped(one.title)}**`,
    ...texts.map((text) => `  - ${escaped(text)}`),
    ...formulas.map((text) => `  - ${text}`),
    `  - ${one.assumptions.map(escaped).join(' ')} (${links})`,
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
}

/** The plan as a Markdown page, with every reason, loser, price and source. */
export function renderPlanMarkdown(plan: Plan, language: Language): string {
  const tongue = tongueOf(language);
  const described = describePlan(plan, language);
  const { sections } = described;
  const { columns, colon } = tongue.labels;
  const overview = described.stages.map((stage) => [
    stage.title,
    stage.service,
    stage.reasons[0]?.text ?? '',
    stage.monthly,
  ]);
  const lines = [
    `# ${sections.plan}${colon}${escaped(described.title)} (${described.region})`,
    '',
    ...table([columns.stage, columns.choice, columns.why, columns.monthly], overview),
    ...section(
      sections.choices,
      described.stages.flatMap((stage) => stageLines(stage, tongue.labels)).slice(1),
    ),
    ...section(
      sections.open,
      described.open.map(
        ({ title, why, reasons }) =>
          `- **${title}**${colon}${why}. ${escaped(reasons[0]?.text ?? '')}`,
      ),
    ),
    ...section(sections.cost, costTable(tongue, described)),
    ...section(
      sections.savings,
      described.savings.map((text) => `- ${escaped(text)}`),
    ),
    ...section(sections.breakEvens, described.breakEvens.flatMap(breakEvenLines)),
    ...section(
      sections.conflicts,
      described.conflicts.map(
        ({ text, question }) => `- ${escaped(text)} **${escaped(question)}**`,
      ),
    ),
    ...section(
      sections.questions,
      described.questions.map(({ text, changes }) => `- ${escaped(text)} (${escaped(changes)})`),
    ),
    ...section(
      sections.assumptions,
      described.assumptions.map(({ text }) => `- ${escaped(text)}`),
    ),
    ...section(
      sections.sources,
      described.sources.map(({ url, read }) => `- <${url}> (${read})`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
