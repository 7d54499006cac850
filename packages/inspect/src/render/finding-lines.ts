import type { DataFindings } from '@slipway/core';
import { shown } from '#render/shown.ts';
import { sayReasons, type Tongue } from '#render/tongue.ts';

/** A line of the lower half of the picture: what it is about, and what is said. */
export interface FindingLine {
  readonly label: string;
  readonly text: string;
}

/** What the data makes likely, in the order in which it matters. */
export function findingLines(findings: DataFindings, tongue: Tongue): readonly FindingLine[] {
  const { labels } = tongue.messages;
  const isTable = findings.main?.kind === 'table';
  return [
    { label: labels.target, text: isTable ? targetText(findings, tongue) : '' },
    { label: labels.classes, text: classText(findings, tongue) },
    { label: labels.task, text: taskText(findings, tongue) },
    { label: labels.time, text: timeText(findings, tongue) },
    { label: labels.personal, text: isTable ? personalText(findings, tongue) : '' },
    { label: labels.unused, text: unusedText(findings, tongue) },
  ].filter(({ text }) => text !== '');
}

function names(columns: readonly string[], most = 6): string {
  const some = columns.slice(0, most).map((column) => shown(column, 30));
  return `${some.join(', ')}${columns.length > most ? ', …' : ''}`;
}

function targetText({ targets, task }: DataFindings, tongue: Tongue): string {
  const { messages } = tongue;
  const [best, ...others] = targets;
  if (best === undefined) return task?.task === 'recommendation' ? '' : messages.noTarget;
  const text = messages.because({
    what: shown(best.column, 40),
    certainty: messages.certainty[best.certainty],
    reasons: sayReasons(best.reasons, tongue),
  });
  const columns = names(others.map(({ column }) => column));
  return others.length === 0 ? text : `${text}${messages.also({ columns })}`;
}

function classText({ balance }: DataFindings, { messages, format }: Tongue): string {
  if (balance === undefined) return '';
  const { classes, total, verdict } = balance;
  const most = classes.length <= 5 ? 5 : 4;
  const parts = classes
    .slice(0, most)
    .map(
      ({ name, count }) =>
        `${shown(name, 24)} ${format.number(count)} (${format.percent(count / total, count / total < 0.01 ? 2 : 0)})`,
    );
  const rest = classes.length > most ? [`… (${format.number(classes.length)})`] : [];
  const said = messages.verdicts[verdict];
  return [...parts, ...rest].join(', ') + (said === '' ? '' : `; ${said}`);
}

function taskText({ task }: DataFindings, tongue: Tongue): string {
  if (task === undefined) return '';
  const { messages } = tongue;
  const reasons = sayReasons(task.reasons, tongue);
  return messages.because({
    what: task.task,
    certainty: messages.certainty[task.certainty],
    reasons,
  });
}

function timeText({ times }: DataFindings, { messages }: Tongue): string {
  const parts = times
    .slice(0, 3)
    .map(({ column, from = '', to = '' }) =>
      messages.timeColumn({ column: shown(column, 30), from: day(from), to: day(to) }),
    );
  return parts.join('; ');
}

function day(value: string): string {
  return value.replace(/ 00:00:00.*$/, '').replace(/\+00$/, '');
}

function personalText({ personal, main }: DataFindings, { messages, format }: Tongue): string {
  if (personal.length === 0) {
    const sampled = main?.kind === 'table' ? main.sampledRows : 0;
    return messages.noPersonal({ sampled }, format);
  }
  const found = personal.slice(0, 4).map(({ column, kind, form }) =>
    messages.personalFound({
      column: shown(column, 30),
      kind: messages.personalKinds[kind],
      share: form === undefined ? undefined : format.percent(form.share),
      form: form === undefined ? '' : messages.personalForms[form.form],
    }),
  );
  const rest = personal.slice(4).map(({ column }) => column);
  const list = [...found, ...(rest.length > 0 ? [names(rest)] : [])].join(', ');
  return messages.personalLikely({ list });
}

function unusedText({ identifiers, constants }: DataFindings, { messages }: Tongue): string {
  return [
    identifiers.length === 0 ? '' : messages.keys({ columns: names(identifiers) }),
    constants.length === 0 ? '' : messages.constants({ columns: names(constants) }),
  ]
    .filter((part) => part !== '')
    .join('; ');
}
