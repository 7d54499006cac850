import type { ColumnProfile, DataFindings, TableProfile } from '@slipway/core';
import { columnValues } from '#render/column-values.ts';
import { shown } from '#render/shown.ts';
import type { Tongue } from '#render/tongue.ts';

const NAME_WIDTH = 28;
const WIDTH = 100;

/** The columns of a table as lines of at most {@link WIDTH} characters, at most `most` of them. */
export function columnTable(
  table: TableProfile,
  findings: DataFindings,
  { tongue, most }: { readonly tongue: Tongue; readonly most: number },
): readonly string[] {
  const { messages, format } = tongue;
  const { name, type, missing, distinct, values } = messages.columnHead;
  const chosen = chooseColumns(table, findings, most);
  const rows = chosen.map((column) => [
    shown(column.name, NAME_WIDTH),
    messages.types[column.type],
    missingShare(column, table, tongue),
    `${column.distinctExact ? '' : '≈ '}${format.number(column.distinct)}`,
    [markOf(column.name, findings, tongue), columnValues(column, tongue)]
      .filter((part) => part !== '')
      .join('  '),
  ]);
  const lines = layOut([[name, type, missing, distinct, values], ...rows]);
  const left = table.columns.length - chosen.length;
  return left > 0 ? [...lines, `  ${messages.more({ count: left }, format)}`] : lines;
}

/** In the order of the table; when there is no room for all, those that are spoken of below come first. */
function chooseColumns(
  { columns }: TableProfile,
  { targets, times, personal }: DataFindings,
  most: number,
): readonly ColumnProfile[] {
  if (columns.length <= most) return columns;
  const spoken = new Set([...targets, ...times, ...personal].map(({ column }) => column));
  const first = columns.filter(({ name }) => spoken.has(name)).slice(0, most - 1);
  const others = columns
    .filter((column) => !first.includes(column))
    .slice(0, most - 1 - first.length);
  const chosen = new Set([...first, ...others]);
  return columns.filter((column) => chosen.has(column));
}

function missingShare(
  column: ColumnProfile,
  { rowsRead }: TableProfile,
  { format }: Tongue,
): string {
  if (column.missing === 0) return '–';
  const share = column.missing / rowsRead;
  return share < 0.001
    ? `<${format.percent(0.001, 1)}`
    : format.percent(share, share < 0.01 ? 1 : 0);
}

function markOf(name: string, findings: DataFindings, { messages }: Tongue): string {
  const { marks } = messages;
  if (findings.targets[0]?.column === name) return marks.target;
  if (findings.personal.some(({ column }) => column === name)) return marks.personal;
  if (findings.times.some(({ column }) => column === name)) return marks.time;
  if (findings.identifiers.includes(name)) return marks.key;
  return findings.constants.includes(name) ? marks.constant : '';
}

/** Numbers stand to the right, the last column takes what is left. */
function layOut(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => {
    const cells = row.slice(0, 4).map((cell, at) => {
      const width = widths[at] ?? 0;
      return at < 2 ? cell.padEnd(width) : cell.padStart(width);
    });
    const start = `  ${cells.join('  ')}  `;
    return `${start}${shown(row[4] ?? '', WIDTH - start.length)}`.trimEnd();
  });
}
