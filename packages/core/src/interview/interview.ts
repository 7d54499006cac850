import { Document, isScalar, isSeq, parseDocument } from 'yaml';
import type { Need } from '#needs/need.ts';
import type { NeedIssue } from '#needs/need-issue.ts';
import { parseNeed } from '#needs/parse-need.ts';

/** What a field is set to, as it would stand in the file. */
export interface Setting {
  readonly field: string;
  readonly value: string | boolean | readonly string[];
}

/** One question that was put: what it settled, or nothing when the answer was "I do not know". */
export interface Step {
  readonly fields: readonly string[];
  readonly settings: readonly Setting[];
}

/** An interview as far as it has come: a value, so that going back is taking the last step away. */
export interface Interview {
  /** The file that it started from; empty when from nothing. */
  readonly source: string;
  readonly steps: readonly Step[];
}

export type Opened =
  | { readonly ok: true; readonly interview: Interview }
  | { readonly ok: false; readonly issues: readonly NeedIssue[] };

function isOnlyUnanswered({ path, value }: NeedIssue): boolean {
  return value === '' && (path === '' || path === 'problem' || path === 'problem.task');
}

/** Starts from a file, or from nothing; the task may be missing, everything else must be right. */
export function openInterview(source: string): Opened {
  const interview: Interview = { source, steps: [] };
  if (source.trim() === '') return { ok: true, interview };
  const result = parseNeed(source);
  const wrong = result.ok ? [] : result.issues.filter((issue) => !isOnlyUnanswered(issue));
  const isSyntax =
    !result.ok &&
    result.issues.some(({ statement }) =>
      ['need-syntax', 'need-no-fields'].includes(statement.code),
    );
  return wrong.length > 0 || isSyntax
    ? { ok: false, issues: result.ok ? [] : result.issues }
    : { ok: true, interview };
}

/** Texts that stand in the saved file, in the user's language. */
export interface SavedTexts {
  readonly head: string;
  /** Said beside a value: the question that it answers. */
  readonly ask: (field: string) => string;
  readonly unknown: (questions: readonly string[]) => string;
}

function settingsOf({ steps }: Interview): readonly Setting[] {
  return steps.flatMap(({ settings }) => settings);
}

function write(document: Document, { field, value }: Setting, comment: string | undefined): void {
  const node = document.createNode(value);
  if (isSeq(node)) node.flow = true;
  if (comment !== undefined && (isSeq(node) || isScalar(node))) node.comment = ` ${comment}`;
  document.setIn(field.split('.'), node);
}

function written(interview: Interview, texts?: SavedTexts): Document {
  const { source } = interview;
  const read = parseDocument(source);
  const document = source.trim() === '' || read.contents === null ? new Document({}) : read;
  for (const setting of settingsOf(interview)) write(document, setting, texts?.ask(setting.field));
  return document;
}

/** The need that the answers make; nothing as long as the task is open. */
export function needOf(interview: Interview): Need | undefined {
  const result = parseNeed(written(interview).toString());
  return result.ok ? result.need : undefined;
}

/** `needs.yaml` with the question beside every answer, and what is not known yet at its end. */
export function savedNeed(interview: Interview, texts: SavedTexts): string {
  const document = written(interview, texts);
  const known = new Set(settingsOf(interview).map(({ field }) => field));
  const open = interview.steps.flatMap(({ fields }) => fields).filter((field) => !known.has(field));
  if (interview.source.trim() === '') document.commentBefore = ` ${texts.head}`;
  if (open.length > 0) document.comment = ` ${texts.unknown(open.map(texts.ask))}`;
  return document.toString({ lineWidth: 0 });
}

export function withStep(interview: Interview, step: Step): Interview {
  return { ...interview, steps: [...interview.steps, step] };
}

export function back(interview: Interview): Interview {
  return { ...interview, steps: interview.steps.slice(0, -1) };
}

/** Issues that an answer would bring into the need. */
export function issuesWith(interview: Interview, step: Step): readonly NeedIssue[] {
  const result = parseNeed(written(withStep(interview, step)).toString());
  if (result.ok) return [];
  return result.issues.filter(({ path }) => step.fields.some((field) => path.startsWith(field)));
}
