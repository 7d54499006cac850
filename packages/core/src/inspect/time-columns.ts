import { columnWords } from '#inspect/column-words.ts';
import type { ColumnProfile, TableProfile } from '#inspect/data-profile.ts';

export interface TimeColumn {
  readonly column: string;
  /** By its type, or by its name and the range of its numbers (seconds or milliseconds since 1970, years). */
  readonly by: 'type' | 'epoch-seconds' | 'epoch-milliseconds' | 'year';
  readonly from?: string;
  readonly to?: string;
  /** Series that the table seems to hold, one value each at each time; undefined when it is none. */
  readonly series: number | undefined;
}

const timeWords = new Set([
  'time',
  'timestamp',
  'ts',
  'date',
  'datetime',
  'epoch',
  'created',
  'updated',
  'at',
  'horodatage',
  'heure',
  'temps',
]);
const yearWords = new Set(['year', 'annee', 'an', 'yr']);

/** From 1990 to 2100, in seconds since 1970. */
const epochRange = { from: 631_152_000, to: 4_102_444_800 };
/** With fewer points in time there is no series to forecast. */
const fewestTimes = 20;
/** How far rows / times may be from a whole number of series: gaps, late starts. */
const tolerance = 0.15;

function kindOf(column: ColumnProfile): TimeColumn['by'] | undefined {
  if (column.type === 'date' || column.type === 'timestamp') return 'type';
  if (column.type !== 'integer' && column.type !== 'decimal') return undefined;
  const words = columnWords(column.name);
  const [min, max] = [Number(column.min), Number(column.max)];
  if (words.some((word) => yearWords.has(word)) && min >= 1800 && max <= 2200) return 'year';
  if (!words.some((word) => timeWords.has(word))) return undefined;
  if (min >= epochRange.from && max <= epochRange.to) return 'epoch-seconds';
  if (min >= epochRange.from * 1000 && max <= epochRange.to * 1000) return 'epoch-milliseconds';
  return undefined;
}

/** Rows lie on a grid of times and series: one series, or one for each value of another column. */
function seriesIn(table: TableProfile, time: ColumnProfile): number | undefined {
  const rows = table.rowsRead - time.missing;
  if (time.distinct < fewestTimes) return undefined;
  const perTime = rows / time.distinct;
  if (perTime <= 1 + tolerance / 3) return 1;
  const names = table.columns.filter(
    ({ type, distinct }) => (type === 'text' || type === 'integer') && distinct > 1,
  );
  const fits = names.some(({ distinct }) => Math.abs(perTime / distinct - 1) <= tolerance);
  return fits ? Math.round(perTime) : undefined;
}

/** Columns that say when, in the order of the table. */
export function timeColumns(table: TableProfile): readonly TimeColumn[] {
  return table.columns.flatMap((column): readonly TimeColumn[] => {
    const by = kindOf(column);
    if (by === undefined) return [];
    const { min, max } = column;
    return [
      {
        column: column.name,
        by,
        ...(min === undefined ? {} : { from: min }),
        ...(max === undefined ? {} : { to: max }),
        series: seriesIn(table, column),
      },
    ];
  });
}
