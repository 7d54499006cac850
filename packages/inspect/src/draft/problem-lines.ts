import type { ColumnProfile, DataFindings } from '@slipway/core';
import { type DraftLine, known, unknown } from '#draft/draft-line.ts';
import { yamlText } from '#draft/yaml-value.ts';
import { sayReasons, type Tongue } from '#render/tongue.ts';

const metrics: Readonly<Record<string, string>> = {
  'binary-classification': 'auc',
  'multiclass-classification': 'f1',
  regression: 'rmse',
  forecasting: 'mae',
  recommendation: 'ndcg',
  'object-detection': 'map',
};

/** Answers that a score is usually about. */
const positives = new Set(['yes', 'true', '1', 'y', 't', 'oui', 'vrai', 'positive', 'positif']);

/** The group `problem` of a draft. The task must stand even if it is a guess: a need has one. */
export function problemLines(findings: DataFindings, tongue: Tongue): readonly DraftLine[] {
  const { task, targets, main, balance } = findings;
  const { draft, certainty } = tongue.messages;
  if (task === undefined) return [];
  const why = draft.likelyTask({
    certainty: certainty[task.certainty],
    reasons: sayReasons(task.reasons, tongue),
  });
  const [target] = targets;
  const column =
    main?.kind === 'table' ? main.columns.find(({ name }) => name === target?.column) : undefined;
  const classes = balance?.classes.length;
  return [
    known('problem:'),
    known(`  task: ${task.task}`, why),
    ...targetLines(findings, tongue),
    ...(task.task === 'binary-classification' && column !== undefined
      ? [known(`  positive: ${positiveOf(column)}`, draft.positive)]
      : []),
    ...(classes === undefined ? [] : [known(`  classes: ${classes}`)]),
    ...labelLine(findings, column),
    unknown(`  metric: ${metrics[task.task] ?? 'accuracy'}`, draft.metric),
    unknown('  interpretability: useful', draft.interpretability),
    unknown('  customisation: medium', draft.customisation),
    known(''),
  ];
}

function targetLines({ main, targets, task }: DataFindings, tongue: Tongue): readonly DraftLine[] {
  if (main?.kind !== 'table') return [];
  const [target] = targets;
  const { draft, certainty } = tongue.messages;
  if (target === undefined) {
    return task?.task === 'recommendation'
      ? []
      : [unknown('  target: column', draft.targetMissing)];
  }
  const reasons = sayReasons(target.reasons, tongue);
  const why = draft.likelyTask({ certainty: certainty[target.certainty], reasons });
  return [known(`  target: ${yamlText(target.column)}`, why)];
}

function labelLine({ main, balance }: DataFindings, column: ColumnProfile | undefined) {
  if (main?.kind === 'table' && column !== undefined) {
    return [
      known(
        `  labels: ${Math.round((main.rows * (main.rowsRead - column.missing)) / main.rowsRead)}`,
      ),
    ];
  }
  return balance === undefined ? [] : [known(`  labels: ${balance.total}`)];
}

/** The value that says yes, else the rarer one: what one looks for is mostly rare. */
function positiveOf({ top, type }: ColumnProfile): string {
  const yes = top.find(({ value }) => positives.has(value.toLowerCase()));
  const value = (yes ?? top.at(-1))?.value ?? '';
  const isNumber = (type === 'integer' || type === 'decimal') && Number.isFinite(Number(value));
  return isNumber ? String(Number(value)) : JSON.stringify(value);
}
