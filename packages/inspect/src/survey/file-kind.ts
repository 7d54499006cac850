import type { TableFormat } from '@slipway/core';

export type FileKind = TableFormat | 'image' | 'text' | 'beside' | 'unknown';

const kinds: Readonly<Record<string, FileKind>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  jsonlines: 'json-lines',
  manifest: 'json-lines',
  json: 'json',
  parquet: 'parquet',
  pq: 'parquet',
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  tif: 'image',
  tiff: 'image',
  webp: 'image',
  gif: 'image',
  bmp: 'image',
  txt: 'text',
  text: 'text',
  md: 'text',
  yaml: 'beside',
  yml: 'beside',
  py: 'beside',
  ipynb: 'beside',
  ts: 'beside',
  js: 'beside',
  sh: 'beside',
  crc: 'beside',
};

/** Found beside data, never data. */
const papers = /^(readme|licen[cs]e|notice|changelog|authors|citation|makefile|dockerfile)\b/i;

/** Kind of a file by its name alone. Only tables may be compressed (`.gz`). */
export function kindByName(name: string): FileKind {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  if (papers.test(base)) return 'beside';
  const parts = base.split('.');
  const last = parts.at(-1) ?? '';
  if (last !== 'gz') return parts.length > 1 ? (kinds[last] ?? 'unknown') : 'unknown';
  const kind = kinds[parts.at(-2) ?? ''];
  const isTable = kind === 'csv' || kind === 'tsv' || kind === 'json-lines' || kind === 'json';
  return isTable ? kind : 'unknown';
}

/** Kind of a file with an unknown name by its first bytes. */
export function kindByContent(head: Buffer): FileKind {
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet';
  if (isImage(head)) return 'image';
  if (head.includes(0)) return 'unknown';
  const text = head.toString('utf8').trimStart();
  if (text.startsWith('{')) return 'json-lines';
  if (text.startsWith('[')) return 'json';
  const [first = '', second = ''] = text.split(/\r?\n/);
  const delimiter = ['\t', ';', ',', '|'].find(
    (each) => first.includes(each) && first.split(each).length === second.split(each).length,
  );
  return delimiter === undefined ? 'text' : 'csv';
}

function isImage(head: Buffer): boolean {
  const start = head.subarray(0, 12).toString('latin1');
  const signatures = ['\u00ff\u00d8\u00ff', '\u0089PNG', 'GIF8', 'II*\0', 'MM\0*', 'BM'];
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return true;
  return signatures.some((each) => start.startsWith(each));
}
