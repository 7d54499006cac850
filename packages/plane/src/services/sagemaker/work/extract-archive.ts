import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { SlipwayError } from '@slipway/base';
import { extract } from 'tar-stream';

export interface ArchiveLimits {
  readonly bytesMax: number;
  readonly entriesMax: number;
}

/** 20 GiB unpacked: SageMaker's own limit for a compressed model on an endpoint is of this order. */
const DEFAULT_LIMITS: ArchiveLimits = { bytesMax: 20 * 1024 ** 3, entriesMax: 100_000 };

/**
 * Unpacks a `.tar.gz` below `dir`. The archive is a stranger's: no absolute path, no way up, no link, and no more
 * bytes and entries than the limits; the first offence ends it with a `SlipwayError`.
 */
export async function extractArchive(
  source: AsyncIterable<Uint8Array>,
  dir: string,
  options: { readonly limits?: ArchiveLimits; readonly signal?: AbortSignal } = {},
): Promise<void> {
  const tar = extract();
  const feeding = pipeline(Readable.from(source, { objectMode: false }), createGunzip(), tar, {
    ...(options.signal && { signal: options.signal }),
  });
  try {
    await Promise.all([feeding, unpack(tar, dir, options.limits ?? DEFAULT_LIMITS)]);
  } catch (error) {
    await feeding.catch(() => undefined);
    if (error instanceof SlipwayError || options.signal?.aborted) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw refused(`it is not a gzip-compressed tar archive (${reason})`, error);
  }
}

type Tar = ReturnType<typeof extract>;

async function unpack(tar: Tar, dir: string, limits: ArchiveLimits): Promise<void> {
  let bytes = 0;
  let entries = 0;
  for await (const entry of tar) {
    const { name, type, size = 0 } = entry.header;
    bytes += size;
    entries += 1;
    if (bytes > limits.bytesMax || entries > limits.entriesMax) {
      throw refused(`it holds more than ${limits.bytesMax} bytes or ${limits.entriesMax} entries`);
    }
    const path = join(dir, safePath(name));
    if (type === 'directory') await mkdir(path, { recursive: true });
    else if (type === 'file' || type === 'contiguous-file') {
      await mkdir(dirname(path), { recursive: true });
      await pipeline(entry, createWriteStream(path, { flags: 'wx' }));
    } else throw refused(`"${name}" is a ${type}; only files and folders are unpacked`);
    entry.resume();
  }
}

/** The path below the target folder, or a refusal. */
function safePath(name: string): string {
  const path = normalize(name);
  const isUnsafe =
    name.includes('\0') ||
    name.includes('\\') ||
    path.startsWith('/') ||
    path.split('/')[0] === '..';
  if (isUnsafe) throw refused(`the path "${name}" leads out of it`);
  return path;
}

function refused(reason: string, cause?: unknown): SlipwayError {
  return new SlipwayError({
    code: 'SAGEMAKER_ARCHIVE_REFUSED',
    message: `The archive cannot be unpacked: ${reason}.`,
    params: { reason },
    cause,
  });
}
