import { type ClassBalance, classBalance } from '#inspect/class-balance.ts';
import type { DataProfile, PartProfile, TableProfile } from '#inspect/data-profile.ts';
import { imagesTask, textsTask } from '#inspect/files-task.ts';
import { isIdentifier } from '#inspect/identifier-column.ts';
import { type PersonalFinding, personalColumns } from '#inspect/personal/personal-columns.ts';
import { isClassColumn, tableTask } from '#inspect/table-task.ts';
import { type TargetCandidate, targetCandidates } from '#inspect/target-candidates.ts';
import type { TaskFinding } from '#inspect/task-finding.ts';
import { type TimeColumn, timeColumns } from '#inspect/time-columns.ts';

/** What a look at the data makes likely. Nothing of it is certain; every judgement has its reasons. */
export interface DataFindings {
  /** The part that the judgements are about; undefined when nothing could be read. */
  readonly main: PartProfile | undefined;
  readonly task: TaskFinding | undefined;
  /** Likeliest first. */
  readonly targets: readonly TargetCandidate[];
  readonly balance: ClassBalance | undefined;
  readonly times: readonly TimeColumn[];
  readonly personal: readonly PersonalFinding[];
  /** Columns that nothing can be learned from: one value for each row, or one for all. */
  readonly identifiers: readonly string[];
  readonly constants: readonly string[];
}

const nothing = {
  targets: [],
  balance: undefined,
  times: [],
  personal: [],
  identifiers: [],
  constants: [],
} as const;

/** Judges a profile. `target` is the column that the user names, if any; an unknown one is not used. */
export function judgeData(profile: DataProfile, target?: string): DataFindings {
  const main = mainPart(profile.parts, target);
  switch (main?.kind) {
    case undefined:
      return { ...nothing, main, task: undefined };
    case 'images':
      return { ...nothing, main, task: imagesTask(main), balance: classBalance(main.classes) };
    case 'texts':
      return { ...nothing, main, task: textsTask(main), balance: classBalance(main.classes) };
    case 'table':
      return judgeTable(main, target);
  }
}

/** The part with the named target, else the largest; a manifest beside its images is not the data. */
function mainPart(parts: readonly PartProfile[], target?: string): PartProfile | undefined {
  const withTarget = parts.find(
    (part) => part.kind === 'table' && part.columns.some(({ name }) => name === target),
  );
  return withTarget ?? parts.find(({ files }) => files > 0);
}

function judgeTable(table: TableProfile, target?: string): DataFindings {
  const found = targetCandidates(table);
  const asked = table.columns.some(({ name }) => name === target) ? target : undefined;
  const targets: readonly TargetCandidate[] =
    asked === undefined
      ? found
      : [{ column: asked, certainty: 'likely', score: 0, reasons: [{ code: 'asked' }] }];
  const task = tableTask(table, targets[0]);
  const answer = table.columns.find(({ name }) => name === targets[0]?.column);
  const counts = answer?.top.map(({ value, count }) => ({ name: value, count })) ?? [];
  return {
    main: table,
    task,
    targets: task.task === 'recommendation' ? [] : targets,
    balance: answer !== undefined && isClassColumn(answer) ? classBalance(counts) : undefined,
    times: timeColumns(table),
    personal: personalColumns(table.columns),
    identifiers: table.columns
      .filter((column, position) => isIdentifier(column, position, table.rowsRead))
      .map(({ name }) => name)
      .filter((name) => name !== asked),
    constants: table.columns
      .filter(({ distinct }) => distinct < 2 && table.rowsRead > 1)
      .map(({ name }) => name),
  };
}
