import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PartProfile, TableProfile } from '@slipway/core';
import { describe, expect, it } from 'vitest';
import type { Inspection } from '#inspect-data.ts';
import { type Database, openDatabase } from '#query/database.ts';
import { csv, inFolder, installedEngines, lookAt, lookAtFiles } from '#testing/look-at.ts';

const isTable = (part: PartProfile): part is TableProfile => part.kind === 'table';

function only({ profile }: Inspection): TableProfile {
  const tables = profile.parts.filter(isTable);
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

function problems({ profile }: Inspection) {
  return profile.problems.map(({ code, file, count }) => [code, file, count]);
}

const good = csv('a,b', 50, (index) => `${index},x${index % 3}`);

async function parquet(sql: string): Promise<Uint8Array> {
  return inFolder({}, async (folder) => {
    const module = await installedEngines.duckdb();
    const { signal } = new AbortController();
    const database: Database = await openDatabase({ module, folder, signal });
    await database.run(`COPY (${sql}) TO '${folder}/out.parquet' (FORMAT parquet)`);
    database.close();
    const { readFile } = await import('node:fs/promises');
    return readFile(join(folder, 'out.parquet'));
  });
}

describe('a table', () => {
  it('is the churn example: its rows, columns, target, task and balance', async () => {
    const churn = join(import.meta.dirname, '../../../../examples/churn');
    const { profile, findings } = await lookAt(churn);
    expect([profile.files, profile.problems]).toEqual([1, []]);
    expect(findings.main).toMatchObject({ rows: 5000, duplicateRows: 0, header: true });
    expect(findings.targets[0]).toMatchObject({ column: 'churn', certainty: 'likely' });
    expect(findings.task?.task).toBe('binary-classification');
    expect(findings.balance).toMatchObject({
      rarest: { name: 'yes', count: 707 },
      verdict: 'uneven',
    });
    expect(findings.personal).toEqual([]);
  });

  it('has types, missing values, distinct values, ranges and repeated rows', async () => {
    const row = (index: number) =>
      `${index % 40},${index % 40}.5,2024-01-${String((index % 28) + 1).padStart(2, '0')},${index % 4 === 0 ? 'NA' : 'v'}`;
    const table = only(await lookAtFiles({ 't.csv': csv('i,d,day,t', 560, row) }));
    expect(
      table.columns.map(({ name, type, missing, distinct }) => [name, type, missing, distinct]),
    ).toEqual([
      ['i', 'integer', 0, 40],
      ['d', 'decimal', 0, 40],
      ['day', 'date', 0, 28],
      ['t', 'text', 140, 1],
    ]);
    expect(table.columns[0]).toMatchObject({ min: '0', max: '39', mean: 19.5 });
    expect(table.duplicateRows).toBe(280);
  });

  it.each([
    ['t.tsv', good.replaceAll(',', '\t'), 'tsv'],
    ['t.csv', good.replaceAll(',', ';'), 'csv'],
    ['t.csv.gz', gzipSync(good), 'csv'],
    [
      't.jsonl',
      Array.from({ length: 50 }, (_, a) => JSON.stringify({ a, b: `x${a % 3}` })).join('\n'),
      'json-lines',
    ],
    [
      't.json',
      JSON.stringify(Array.from({ length: 50 }, (_, a) => ({ a, b: `x${a % 3}` }))),
      'json',
    ],
    ['data', good, 'csv'],
  ])('is read from %s', async (name, content, format) => {
    const table = only(await lookAtFiles({ [name]: content }));
    expect(table).toMatchObject({ format, rows: 50 });
    expect(table.columns.map((each) => [each.name, each.distinct])).toEqual([
      ['a', 50],
      ['b', 3],
    ]);
  });

  it('is read from Parquet, nested columns included', async () => {
    const bytes = await parquet("SELECT i AS a, {'x': i} AS n FROM range(30) t(i)");
    const table = only(await lookAtFiles({ 't.parquet': bytes }));
    expect(table.columns.map(({ name, type, distinct }) => [name, type, distinct])).toEqual([
      ['a', 'integer', 30],
      ['n', 'nested', 30],
    ]);
  });

  it('is one table of all files with the same columns, and a table beside for others', async () => {
    const found = await lookAtFiles({
      'p/1.csv': good,
      'q/2.csv': good,
      'other.csv': csv('z', 3, String),
    });
    expect(found.profile.parts.filter(isTable).map(({ files, rows }) => [files, rows])).toEqual([
      [2, 100],
      [1, 3],
    ]);
  });

  it('may have no header', async () => {
    const table = only(
      await lookAtFiles({ 't.csv': csv('7,0.5,1', 60, (index) => `${index},${index}.5,0`) }),
    );
    expect(table).toMatchObject({ header: false, rows: 61 });
  });

  it('keeps a column that turns from numbers to text late, and its rows', async () => {
    const late = csv('a,b', 60_000, (index) => `${index},${index < 50_000 ? index : `n${index}`}`);
    const table = only(await lookAtFiles({ 't.csv': late }));
    expect([table.rows, table.columns[1]?.type]).toEqual([60_000, 'text']);
  });

  it('finds personal data by form and by name', async () => {
    const row = (index: number) => `${index},user${index}@example.org,GB29NWBK60161331926819,x`;
    const { findings } = await lookAtFiles({ 't.csv': csv('id,contact,account,prénom', 40, row) });
    expect(findings.personal.map(({ column, kind }) => [column, kind])).toEqual([
      ['contact', 'email'],
      ['account', 'account-number'],
    ]);
    expect(findings.identifiers).toContain('id');
  });
});

describe('hostile names', () => {
  it('of columns are names and nothing else', async () => {
    const names = ['a"; DROP TABLE look; --', "b'c", 'd)e', '$1', 'a\\', '\u0001'];
    const header = names.map((name) => `"${name.replaceAll('"', '""')}"`).join(',');
    const found = await lookAtFiles({
      't.csv': csv(header, 30, (index) => names.map(() => index).join(',')),
    });
    const table = only(found);
    expect(table.columns.map(({ name }) => name)).toEqual(names);
    expect(table.columns.every(({ distinct }) => distinct === 30)).toBe(true);
  });

  it('of files are paths and no patterns', async () => {
    const names = [
      "o'x.csv",
      'a*.csv',
      'ab.csv',
      'q?.csv',
      'br[1].csv',
      'new\nline.csv',
      '{a,b}.csv',
      '-x.csv',
      '~.csv',
    ];
    const content = Object.fromEntries(
      names.map((name, at) => [name, csv(`c${at}`, at + 1, String)]),
    );
    const { profile } = await lookAtFiles(content);
    const rows = new Map(profile.parts.filter(isTable).map((table) => [table.name, table.rows]));
    expect(profile.problems).toEqual([]);
    expect([...rows].toSorted()).toEqual(
      names.map((name, at) => [name, at + 1] as const).toSorted(),
    );
  });
});

describe('a broken file is told and the rest goes on', () => {
  it.each([
    ['an empty file', '', ['empty-file', 'bad.csv', 1]],
    ['only blanks', ' \n\n', ['empty-file', 'bad.csv', 1]],
    ['only a header', 'p,q\n', ['header-only', 'bad.csv', 1]],
    ['a huge single line', 'z'.repeat(3_000_000), ['line-too-long', 'bad.csv', 1]],
    ['broken rows', `${good}1,2,3,4\n5\n`, ['broken-rows', 'bad.csv', 2]],
  ])('%s', async (_, content, expected) => {
    const found = await lookAtFiles({ 'bad.csv': content, 'good.jsonl': '{"x":1}\n{"x":2}\n' });
    expect(problems(found)).toEqual([expected]);
    expect(found.profile.parts.some((part) => isTable(part) && part.format === 'json-lines')).toBe(
      true,
    );
  });

  it('a file that is not UTF-8 is read as Latin-1', async () => {
    const bytes = Buffer.from(
      csv('ville,n', 30, (index) => `Orléans,${index}`),
      'latin1',
    );
    const found = await lookAtFiles({ 'latin.csv': bytes });
    expect(problems(found)).toEqual([['not-utf8', 'latin.csv', 1]]);
    expect(only(found).columns[0]?.top).toEqual([{ value: 'Orléans', count: 30 }]);
  });

  it('a truncated Parquet file', async () => {
    const bytes = await parquet('SELECT i AS a FROM range(1000) t(i)');
    const cut = bytes.subarray(0, bytes.length - 20);
    const found = await lookAtFiles({
      '1.parquet': bytes,
      '2.parquet': cut,
      '3.parquet': Buffer.from('PAR'),
    });
    expect(problems(found).toSorted()).toEqual([
      ['truncated-parquet', '2.parquet', 1],
      ['truncated-parquet', '3.parquet', 1],
    ]);
    expect(only(found).rows).toBe(1000);
  });

  it('broken lines of JSON lose no good line beside them', async () => {
    const found = await lookAtFiles({
      't.jsonl': '{"a":1}\n{"a":2,"b":\nnot json\n\n{"a":3,"c":{"d":1}}\n[1]\n',
    });
    expect(problems(found)).toEqual([['broken-rows', 't.jsonl', 3]]);
    expect(only(found)).toMatchObject({ rows: 2, brokenRows: 3 });
  });
});
