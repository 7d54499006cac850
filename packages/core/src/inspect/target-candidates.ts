import { columnWords } from '#inspect/column-words.ts';
import type { ColumnProfile, TableProfile } from '#inspect/data-profile.ts';
import { isIdentifier, isNamedIdentifier } from '#inspect/identifier-column.ts';
import type { Certainty, InspectReason } from '#inspect/inspect-reason.ts';
import { personalColumns } from '#inspect/personal/personal-columns.ts';
import { strongTargetWords, weakTargetWords } from '#inspect/target-words.ts';
import { timeColumns } from '#inspect/time-columns.ts';

export interface TargetCandidate {
  readonly column: string;
  readonly certainty: Certainty;
  /** Our rule of thumb; only its order means something. */
  readonly score: number;
  readonly reasons: readonly InspectReason[];
}

interface Point {
  readonly points: number;
  readonly reason: InspectReason;
}

const likelyFrom = 4;
const possibleFrom = 2;
const mostShown = 3;
/** Above this a class is no class any more, but a name or a number. */
const mostClasses = 50;

/** Columns that could be the answer to learn, the likeliest first, each with what speaks for it. */
export function targetCandidates(table: TableProfile): readonly TargetCandidate[] {
  const personal = new Set(personalColumns(table.columns).map(({ column }) => column));
  const times = new Set(timeColumns(table).map(({ column }) => column));
  const found = table.columns.flatMap((column, position): readonly TargetCandidate[] => {
    const out = personal.has(column.name) || times.has(column.name);
    if (out || !canBeTarget(column, position, table)) return [];
    const points = pointsOf(column, position, table);
    const score = points.reduce((sum, { points: each }) => sum + each, 0);
    if (score < possibleFrom) return [];
    const certainty = score >= likelyFrom ? 'likely' : 'possible';
    return [{ column: column.name, certainty, score, reasons: points.map(({ reason }) => reason) }];
  });
  return found.toSorted((a, b) => b.score - a.score).slice(0, mostShown);
}

function canBeTarget(column: ColumnProfile, position: number, table: TableProfile): boolean {
  const { type, distinct, missing } = column;
  if (type === 'nested' || type === 'binary' || type === 'empty' || type === 'time') return false;
  if (distinct < 2 || missing > table.rowsRead / 2 || column.imageNames > 0.5) return false;
  if (isIdentifier(column, position, table.rowsRead)) return false;
  if (type === 'text' && distinct > mostClasses) return false;
  return !(isNamedIdentifier(column.name) && distinct > mostClasses);
}

function pointsOf(column: ColumnProfile, position: number, table: TableProfile): readonly Point[] {
  return [
    namePoints(column.name),
    column.distinct === 2 ? questionPoints(column.name) : undefined,
    placePoints(position, table),
    shapePoints(column),
  ].filter((point) => point !== undefined);
}

function namePoints(name: string): Point | undefined {
  const words = columnWords(name);
  const joined = words.join('');
  if (strongTargetWords.has(joined)) return named(joined, 4);
  const last = words.at(-1);
  if (last !== undefined && strongTargetWords.has(last)) return named(last, 3);
  const inside = words.find((word) => strongTargetWords.has(word));
  if (inside !== undefined) return named(inside, 2);
  const weak = words.find((word) => weakTargetWords.has(word));
  return weak === undefined ? undefined : named(weak, 1);
}

function named(word: string, points: number): Point {
  return { points, reason: { code: 'named-so', word } };
}

function questionPoints(name: string): Point | undefined {
  const [first] = columnWords(name);
  return first !== undefined && ['is', 'has', 'will', 'was', 'did', 'est'].includes(first)
    ? { points: 1, reason: { code: 'asks-yes-or-no' } }
    : undefined;
}

/** Tables for learning mostly end with the answer; SageMaker's own format without a header begins with it. */
function placePoints(position: number, { columns, header }: TableProfile): Point | undefined {
  if (columns.length < 2) return undefined;
  if (!header && position === 0) return { points: 1.5, reason: { code: 'first-column' } };
  return position === columns.length - 1
    ? { points: header ? 2 : 1, reason: { code: 'last-column' } }
    : undefined;
}

function shapePoints({ type, distinct }: ColumnProfile): Point | undefined {
  if (distinct === 2) return { points: 1, reason: { code: 'two-values' } };
  const isClass = type === 'text' || (type === 'integer' && distinct <= 20);
  if (isClass && distinct <= mostClasses) {
    return { points: 0.5, reason: { code: 'few-values', values: distinct } };
  }
  return type === 'integer' || type === 'decimal'
    ? { points: 0.25, reason: { code: 'many-numbers' } }
    : undefined;
}
