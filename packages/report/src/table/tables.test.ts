import { expect, test } from 'vitest';
import { barTable } from '#table/bar-table.ts';
import { shadedMatrix } from '#table/shaded-matrix.ts';

const widths = (text: string) =>
  [...text.matchAll(/left:([\d.]+)%;width:([\d.]+)%/g)].map(([, left, width]) => [left, width]);

test('bars share the width of the longest, spans begin where they begin', () => {
  const rows = [
    { name: 'a', from: 10, to: 20, figure: '10 – 20' },
    { name: '<b>', to: 40, figure: '40' },
  ];
  const { text } = barTable({ caption: 'Spans', rows });
  expect(widths(text)).toEqual([
    ['25.00', '25.00'],
    ['0.00', '100.00'],
  ]);
  expect(text).toContain('&lt;b&gt;');
});

test('a bar never leaves its table, and nothing to compare makes no bar', () => {
  const row = { name: 'a', figure: '' };
  expect(widths(barTable({ caption: '', most: 1, rows: [{ ...row, to: 7 }] }).text)).toEqual([
    ['0.00', '100.00'],
  ]);
  expect(widths(barTable({ caption: '', rows: [{ ...row, to: 0 }] }).text)).toEqual([
    ['0.00', '0.00'],
  ]);
});

test('a matrix is shaded by the share of the row; the diagonal has its own tone', () => {
  const { text } = shadedMatrix({
    caption: 'c',
    rowsAre: 'really',
    columnsAre: 'answered',
    labels: ['x', 'y', 'never'],
    counts: [[3, 1, 0], [0, 2, 0], []],
    count: String,
  });
  const cells = [...text.matchAll(/<td class="(on|off|none)"(?: style="--shade:(\d+)%")?>(\d)</g)];
  expect(cells.map(([, tone, shade, count]) => [tone, shade, count])).toEqual([
    ['on', '46', '3'],
    ['off', '22', '1'],
    ['none', undefined, '0'],
    ['none', undefined, '0'],
    ['on', '58', '2'],
    ['none', undefined, '0'],
    ['none', undefined, '0'],
    ['none', undefined, '0'],
    ['none', undefined, '0'],
  ]);
});
