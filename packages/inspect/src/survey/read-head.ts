import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';

/** DuckDB refuses longer lines, and nobody means them. */
export const LONGEST_LINE = 2_000_000;
const FIRST_READ = 64 * 1024;

export type Encoding = 'utf-8' | 'utf-16' | 'latin-1';

export interface FileHead {
  readonly bytes: Buffer;
  readonly encoding: Encoding;
  /** Without its line break; undefined when it is longer than {@link LONGEST_LINE}. */
  readonly firstLine: string | undefined;
  readonly lineTooLong: boolean;
}

/** The beginning of a file, unpacked, as far as its first line needs it. */
export async function readHead(path: string, gzip: boolean): Promise<FileHead> {
  let bytes = await readBytes(path, FIRST_READ, gzip);
  if (bytes.length >= FIRST_READ && !bytes.includes(10) && !bytes.includes(13)) {
    bytes = await readBytes(path, LONGEST_LINE + 1, gzip);
  }
  const encoding = encodingOf(bytes);
  const names = { 'utf-8': 'utf-8', 'utf-16': 'utf-16le', 'latin-1': 'latin1' } as const;
  const text = new TextDecoder(names[encoding]).decode(bytes);
  const end = /\r\n|\n|\r/.exec(text)?.index;
  const lineTooLong = end === undefined && bytes.length > LONGEST_LINE;
  return { bytes, encoding, lineTooLong, firstLine: lineTooLong ? undefined : text.slice(0, end) };
}

async function readBytes(path: string, length: number, gzip: boolean): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, 0);
    const read = buffer.subarray(0, bytesRead);
    if (!gzip) return read;
    return gunzipSync(read, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64e6 });
  } finally {
    await file.close();
  }
}

function encodingOf(bytes: Buffer): Encoding {
  const mark = bytes.subarray(0, 2).toString('latin1');
  if (mark === '\u00ff\u00fe' || mark === '\u00fe\u00ff') return 'utf-16';
  try {
    // `stream` lets the last character be cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'latin-1';
  }
}
