import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

const chunkBytes = 64 * 1024;
const newline = 0x0a;

export interface FileEnds {
  /** Undefined when the file has no whole line or does not exist. */
  readonly firstLine: string | undefined;
  readonly lastLine: string | undefined;
  readonly sizeBytes: number;
}

/** First and last line of a file of lines, without reading what is between; an unfinished last line is cut off. */
export function readEnds(path: string): FileEnds {
  let file: number;
  try {
    file = openSync(path, 'r+');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return noLines;
    throw error;
  }
  try {
    const sizeBytes = endOfLines(file, fstatSync(file).size);
    ftruncateSync(file, sizeBytes);
    if (sizeBytes === 0) return noLines;
    const lastStart = endOfLines(file, sizeBytes - 1);
    const firstEnd = firstNewline(file, sizeBytes);
    const text = (start: number, end: number) => readRange(file, start, end).toString();
    return { firstLine: text(0, firstEnd), lastLine: text(lastStart, sizeBytes - 1), sizeBytes };
  } finally {
    closeSync(file);
  }
}

/**
 * The lines of a byte range that begins and ends at line borders, one chunk in memory at a time. Not `readline`:
 * it also breaks lines at U+2028, which JSON leaves as it is.
 */
export async function* linesBetween(
  file: FileHandle,
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for (let at = start; at < end; ) {
    const wanted = Math.min(chunkBytes, end - at);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    const bytes = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    let lineStart = 0;
    for (
      let lineEnd = bytes.indexOf(newline);
      lineEnd !== -1;
      lineEnd = bytes.indexOf(newline, lineStart)
    ) {
      yield bytes.subarray(lineStart, lineEnd);
      lineStart = lineEnd + 1;
    }
    rest = bytes.subarray(lineStart);
  }
}

const noLines: FileEnds = { firstLine: undefined, lastLine: undefined, sizeBytes: 0 };

/** Position behind the last newline before `end`; 0 when there is none. */
function endOfLines(file: number, end: number): number {
  for (let to = end; to > 0; to -= chunkBytes) {
    const from = Math.max(0, to - chunkBytes);
    const found = readRange(file, from, to).lastIndexOf(newline);
    if (found !== -1) return from + found + 1;
  }
  return 0;
}

function firstNewline(file: number, end: number): number {
  for (let from = 0; from < end; from += chunkBytes) {
    const found = readRange(file, from, Math.min(end, from + chunkBytes)).indexOf(newline);
    if (found !== -1) return from + found;
  }
  return end;
}

function readRange(file: number, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start);
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
}
