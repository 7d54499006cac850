import { expect, test } from 'vitest';
import { encodeRows, featureCsv, trainingCsv } from '#data/encode-rows.ts';
import { fitEncoder } from '#data/encoder.ts';
import { isNumber, look } from '#data/look.ts';
import { readTable } from '#data/read-table.ts';
import { findTarget, labelOf } from '#data/target.ts';

const signal = new AbortController().signal;

function read(text: string, maxRows = 1_000) {
  const open = async function* () {
    yield Buffer.from(text);
  };
  return readTable({ name: 'rows.csv', open }, { maxRows, seed: 1, signal });
}

const people = (rows: number) =>
  Array.from({ length: rows }, (_, row) => {
    const left = row % 4 === 0 ? 'yes' : 'no';
    return `${row},${['red', 'blue', 'green'][row % 3]},${row % 2 ? 'True' : 'False'},same,${left}`;
  });
const file = (rows: number) =>
  ['\ufeffage,colour,member,planet,left', ...people(rows), ''].join('\r\n');

test('reads quotes, a byte order mark and Windows line ends, and hashes the bytes', async () => {
  const table = await read('\ufeffa,b\r\n"1,5","say ""hi"""\r\n');
  expect(table.columns).toEqual(['a', 'b']);
  expect(table.rows).toEqual([['1,5', 'say "hi"']]);
  expect(table).toMatchObject({ rowsInFile: 1, bytes: 28 });
  expect(table.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('refuses a row with another number of cells and names the line', async () => {
  await expect(read('a,b\n1,2\n1,2,3\n')).rejects.toMatchObject({
    code: 'REHEARSE_DATA_BROKEN',
    params: { reason: expect.stringContaining('line 3') },
  });
});

test('samples a larger file evenly and knows how many rows it has', async () => {
  const table = await read(file(1_000), 100);
  expect(table.rows).toHaveLength(100);
  expect(table.rowsInFile).toBe(1_000);
  const mean = table.rows.reduce((sum, row) => sum + Number(row[0]), 0) / 100;
  expect(mean).toBeGreaterThan(380);
  expect(mean).toBeLessThan(620);
});

test('looks at columns: numbers, yes or no, categories, constants, text', async () => {
  const rows = Array.from(
    { length: 300 },
    (_, row) => `${row / 2},${row % 2 ? 'no' : 'yes'},x,name-${row},`,
  );
  const table = await read(`n,answer,one,label,gap\n${rows.join('\n')}\n`);
  const looks = look(table);
  expect(looks.map(({ kind }) => kind)).toEqual([
    'number',
    'yes-no',
    'constant',
    'text',
    'constant',
  ]);
  expect(looks[0]?.range).toEqual({ min: 0, max: 149.5, mean: 74.75 });
  expect(looks[1]?.levels).toEqual([
    { value: 'no', count: 150 },
    { value: 'yes', count: 150 },
  ]);
  expect(looks[4]?.missing).toBe(300);
});

test('a number is decimal: no hexadecimal, no infinity, no empty text', () => {
  expect(['1', '-2.5', '.5', '1e3', '+7'].every(isNumber)).toBe(true);
  expect(['0x10', 'Infinity', '', '1,5', '1e999', 'NaN'].some(isNumber)).toBe(false);
});

test('class 1 is the word for yes, else what the need says, else the rarer value', async () => {
  const table = await read(file(200));
  expect(findTarget(table, { column: 'left' })).toMatchObject({ positive: 'yes', negative: 'no' });
  expect(findTarget(table, { column: 'left', positive: 'no' }).positive).toBe('no');
  const target = findTarget(table, { column: 'left' });
  expect(labelOf(target, ['', '', '', '', 'yes'])).toBe(1);
  expect(labelOf(target, ['', '', '', '', 'NA'])).toBeUndefined();
});

test('refuses targets that are unknown, not of two values, or too rare', async () => {
  const table = await read(file(200));
  const failing = (column: string, positive?: string) => () =>
    findTarget(table, { column, ...(positive === undefined ? {} : { positive }) });
  expect(failing('gone')).toThrow(/no column gone/);
  expect(failing('colour')).toThrow(/3 different values/);
  expect(failing('left', 'maybe')).toThrow(/never holds maybe/);
  const few = await read(file(40));
  expect(() => findTarget(few, { column: 'left' })).toThrow(/only 10 rows/);
});

test('encodes numbers, yes or no, categories; leaves constants out', async () => {
  const table = await read(file(200));
  const target = findTarget(table, { column: 'left' });
  const trainRows = table.rows.map((_, row) => row);
  const encoder = fitEncoder({ table, looks: look(table), target, trainRows });
  expect(encoder.featureNames).toEqual([
    'age',
    'colour=blue',
    'colour=green',
    'colour=red',
    'member',
  ]);
  expect(encoder.dropped).toEqual([{ column: 'planet', reason: 'constant' }]);
  const lines = encodeRows(encoder, table, [0, 1]);
  expect(lines).toEqual(['0,0,0,1,0', '1,1,0,0,1']);
  expect(trainingCsv([1, 0], lines)).toBe('1,0,0,0,1,0\n0,1,1,0,0,1\n');
  expect(featureCsv(lines)).toBe('0,0,0,1,0\n1,1,0,0,1\n');
});

test('many levels become one number each; values never seen in training are missing', async () => {
  const rows = Array.from(
    { length: 200 },
    (_, row) => `L${row % 20},${row % 2},${row % 3 ? 'no' : 'yes'}`,
  );
  const table = await read(`level,bit,left\n${rows.join('\n')}\nnever,,yes\n`);
  const target = findTarget(table, { column: 'left' });
  const trainRows = Array.from({ length: 200 }, (_, row) => row);
  const encoder = fitEncoder({ table, looks: look(table), target, trainRows });
  expect(encoder.columns[0]).toMatchObject({ kind: 'ordinal', column: 'level' });
  expect(encodeRows(encoder, table, [1, 200])).toEqual(['1,1', ',']);
});

test('stops reading when asked to, and hands on what breaks the source', async () => {
  const stopped = new AbortController();
  const endless = async function* () {
    yield Buffer.from('a,b\n');
    while (true) yield Buffer.from('1,2\n'.repeat(1_000));
  };
  const onProgress = () => stopped.abort(new Error('enough'));
  const options = { maxRows: 10, seed: 1, signal: stopped.signal, onProgress };
  await expect(readTable({ name: 'endless', open: endless }, options)).rejects.toThrow('enough');
  const broken = async function* () {
    yield Buffer.from('a,b\n');
    throw new Error('the disk is gone');
  };
  const reading = readTable({ name: 'broken', open: broken }, { maxRows: 10, seed: 1, signal });
  await expect(reading).rejects.toMatchObject({ code: 'REHEARSE_DATA_BROKEN' });
});
