import type { Language } from '@slipway/base';
import type { DataProblem } from '@slipway/core';
import type { Inspection } from '#inspect-data.ts';
import { columnTable } from '#render/column-table.ts';
import { type FindingLine, findingLines } from '#render/finding-lines.ts';
import { partLines } from '#render/part-lines.ts';
import { shown } from '#render/shown.ts';
import { type Tongue, tongueFor } from '#render/tongue.ts';
import { wrapAfter } from '#render/wrap-after.ts';

/** Emphasis of the terminal that the picture is printed on. */
export interface PictureStyle {
  bold(text: string): string;
  dim(text: string): string;
  warn(text: string): string;
}

export interface PictureOptions {
  readonly language: Language;
  readonly style: PictureStyle;
  /** The last line proposes to draft a need. */
  readonly proposeDraft: boolean;
}

const WIDTH = 100;
/** One screen; a long list of columns is cut to it, but never below the fewest. */
const HEIGHT = 40;
const FEWEST_COLUMNS = 8;
const MOST_OTHERS = 3;
const MOST_PROBLEMS = 5;

/** What was seen, on one screen: at most 100 characters wide. */
export function renderPicture(inspection: Inspection, options: PictureOptions): string {
  const tongue = tongueFor(options.language);
  const { messages, format } = tongue;
  const { profile, findings } = inspection;
  const { style } = options;
  const { main } = findings;
  const location = shown(profile.location, 60);
  const title = messages.title({ location, files: profile.files, bytes: profile.bytes }, format);
  const found = main === undefined ? [] : findingLines(findings, tongue);
  const problems = problemLines(profile.problems, tongue);
  const next =
    options.proposeDraft && main !== undefined
      ? [{ label: messages.labels.next, text: messages.next({ location }) }]
      : [];
  const top = [style.bold(title), '', ...mainLines(inspection, tongue)];
  const bottom = [
    ...otherParts(inspection, tongue),
    '',
    ...labelled([...found, ...problems, ...next], style),
  ];
  const room = Math.max(FEWEST_COLUMNS, HEIGHT - top.length - bottom.length - 2);
  const columns = main?.kind === 'table' ? columnTable(main, findings, { tongue, most: room }) : [];
  const [head, ...rows] = columns;
  const table = head === undefined ? [] : [style.dim(head), ...rows];
  return `${[...top, ...table, ...bottom].join('\n').trimEnd()}\n`;
}

function mainLines({ findings: { main } }: Inspection, tongue: Tongue): readonly string[] {
  return main === undefined ? [tongue.messages.nothingRead] : partLines(main, tongue);
}

function otherParts({ profile, findings }: Inspection, tongue: Tongue): readonly string[] {
  const { messages, format } = tongue;
  const others = profile.parts.filter((part) => part !== findings.main);
  const lines = others.slice(0, MOST_OTHERS).map((part) => {
    const [what = ''] = partLines(part, tongue);
    return shown(messages.otherPart({ what, bytes: part.bytes }, format), WIDTH);
  });
  const left = others.length - lines.length;
  return left > 0 ? [...lines, messages.more({ count: left }, format)] : lines;
}

function problemLines(problems: readonly DataProblem[], tongue: Tongue): readonly FindingLine[] {
  const { messages, format } = tongue;
  const texts = problems.slice(0, MOST_PROBLEMS).map((each) => sayProblem(each, tongue));
  const left = problems.length - texts.length;
  if (left > 0) texts.push(messages.more({ count: left }, format));
  return texts.map((text, index) => ({ label: index === 0 ? messages.labels.problems : '', text }));
}

/** The line that tells a problem. */
export function sayProblem(
  { code, file, detail, count }: DataProblem,
  { messages, format }: Tongue,
): string {
  const params = { file: shown(file, 60), detail: shown(detail, 80), count };
  return messages.problems[code](params, format);
}

function labelled(lines: readonly FindingLine[], style: PictureStyle): readonly string[] {
  const width = Math.max(...lines.map(({ label }) => label.length)) + 2;
  return lines.flatMap(({ label, text }) =>
    wrapAfter(text, { indent: width, width: WIDTH }).map((line, index) =>
      index === 0 ? style.bold(label.padEnd(width)) + line : ' '.repeat(width) + line,
    ),
  );
}
