import type { ColumnProfile } from '@slipway/core';
import { shown } from '#render/shown.ts';
import type { Tongue } from '#render/tongue.ts';

/** Values that are shown with their shares; of more numbers the range says more. */
const FEW = 6;
const SHOWN = 3;

/** What the values of a column are like, in a few words. */
export function columnValues(column: ColumnProfile, tongue: Tongue): string {
  const { messages, format } = tongue;
  const { type, top, words, min, max, mean } = column;
  if (type === 'text' && words >= 4 && top.length === 0) return messages.ofWords({ words }, format);
  const listed = type === 'text' || type === 'boolean' || column.distinct <= FEW;
  if (listed && top.length > 0) return valueShares(column, tongue);
  if (min === undefined || max === undefined) return '';
  const middle = mean === undefined ? undefined : format.number(mean);
  return messages.range({
    min: short(min, type, tongue),
    max: short(max, type, tongue),
    mean: middle,
  });
}

function valueShares({ top }: ColumnProfile, { format }: Tongue): string {
  const total = top.reduce((sum, { count }) => sum + count, 0);
  const parts = top
    .slice(0, SHOWN)
    .map(({ value, count }) => `${shown(value, 16)} ${format.percent(count / total)}`);
  return `${parts.join(', ')}${top.length > SHOWN ? ', …' : ''}`;
}

/** Numbers as people write them, times without the midnight that DuckDB adds. */
function short(value: string, type: ColumnProfile['type'], { format }: Tongue): string {
  const isNumber = type === 'integer' || type === 'decimal';
  if (isNumber && Number.isFinite(Number(value))) return format.number(Number(value));
  return value.replace(/ 00:00:00(\+00)?$/, '').replace(/\+00$/, '');
}
