import { columnWords } from '#inspect/column-words.ts';
import type { ColumnProfile, TableProfile } from '#inspect/data-profile.ts';
import type { TargetCandidate } from '#inspect/target-candidates.ts';
import type { TaskFinding } from '#inspect/task-finding.ts';
import { timeColumns } from '#inspect/time-columns.ts';

/** Integers up to here are taken for classes (marks, stars), above for amounts. */
const mostIntegerClasses = 20;
const fewestWordsOfText = 4;

const userWords = ['user', 'customer', 'member', 'visitor', 'client', 'utilisateur', 'reviewer'];
const itemWords = [
  'item',
  'product',
  'movie',
  'article',
  'book',
  'song',
  'track',
  'produit',
  'sku',
  'film',
];
const opinionWords = new Set([
  'positive',
  'negative',
  'neutral',
  'pos',
  'neg',
  'positif',
  'negatif',
  'neutre',
]);

/** What a table seems to be for, given the column that is thought to be the answer. */
export function tableTask(table: TableProfile, target: TargetCandidate | undefined): TaskFinding {
  const column = table.columns.find(({ name }) => name === target?.column);
  const asked = target?.reasons.some(({ code }) => code === 'asked') ?? false;
  const special = asked ? undefined : interactions(table);
  if (special !== undefined) return special;
  if (target === undefined || column === undefined) {
    return {
      task: 'clustering',
      modality: 'tabular',
      certainty: 'guess',
      reasons: [{ code: 'no-target' }],
    };
  }
  return forecast(table, column) ?? texts(table, column, target) ?? plain(column, target);
}

function interactions(table: TableProfile): TaskFinding | undefined {
  const naming = (words: readonly string[]) =>
    table.columns.find(
      ({ name, distinct }) =>
        columnWords(name).some((word) =>
          words.some((each) => word === each || word === `${each}id`),
        ) &&
        distinct > 10 &&
        distinct < table.rowsRead * 0.9,
    );
  const [user, item] = [naming(userWords), naming(itemWords)];
  if (user === undefined || item === undefined || table.columns.length > 8) return undefined;
  return {
    task: 'recommendation',
    modality: 'interactions',
    certainty: 'possible',
    reasons: [{ code: 'who-and-what', user: user.name, item: item.name }],
  };
}

/** The answer is one of few, so it is a class. */
export function isClassColumn({ type, distinct }: ColumnProfile): boolean {
  if (distinct === 2) return true;
  return type === 'text' || (type === 'integer' && distinct <= mostIntegerClasses);
}

function forecast(table: TableProfile, target: ColumnProfile): TaskFinding | undefined {
  const time = timeColumns(table).find(({ series }) => series !== undefined);
  if (isClassColumn(target) || time?.series === undefined) return undefined;
  return {
    task: 'forecasting',
    modality: 'time-series',
    certainty: 'possible',
    reasons: [{ code: 'series', column: time.column, series: time.series }],
  };
}

/** Mostly one text and its class: few other columns to learn from. */
function texts(
  table: TableProfile,
  column: ColumnProfile,
  target: TargetCandidate,
): TaskFinding | undefined {
  const text = table.columns.find(
    ({ name, type, words, distinct }) =>
      name !== column.name &&
      type === 'text' &&
      words >= fewestWordsOfText &&
      distinct > table.rowsRead / 3,
  );
  if (text === undefined || !isClassColumn(column) || table.columns.length > 5) return undefined;
  const why = { code: 'free-text', column: text.name, words: Math.round(text.words) } as const;
  const opinions =
    columnWords(column.name).includes('sentiment') ||
    (column.top.length > 1 &&
      column.top.every(({ value }) => opinionWords.has(value.toLowerCase())));
  return {
    task: opinions ? 'sentiment-analysis' : 'text-classification',
    modality: 'text',
    certainty: target.certainty,
    reasons: opinions ? [why, { code: 'opinions' }] : [why],
  };
}

function plain(column: ColumnProfile, { certainty }: TargetCandidate): TaskFinding {
  const shared = { modality: 'tabular', certainty } as const;
  if (column.distinct === 2) {
    return { ...shared, task: 'binary-classification', reasons: [{ code: 'two-values' }] };
  }
  if (isClassColumn(column)) {
    const why = { code: 'few-values', values: column.distinct } as const;
    return { ...shared, task: 'multiclass-classification', reasons: [why] };
  }
  return { ...shared, task: 'regression', reasons: [{ code: 'many-numbers' }] };
}
