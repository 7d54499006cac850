import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Scope } from '@slipway/base';
import type { FileSchema } from '../domain/file-schema.ts';
import type { GlueParts } from '../needs.ts';
import { parseSchemas } from './parse-schemas.ts';
import { RunFailure } from './run-failure.ts';

export interface Look {
  readonly parts: GlueParts;
  readonly scope: Scope;
  readonly signal: AbortSignal;
  /** For this crawl alone; the caller removes it. */
  readonly dir: string;
  readonly bucket: string;
  readonly files: readonly { readonly key: string }[];
  readonly crawlId: string;
}

/** Text needs its beginning only; a Parquet file says its columns at its end and comes whole. */
const textBytesMax = 4 * 1024 * 1024;
const timeoutMs = 10 * 60_000;

/** The schemas of files, by key, as DuckDB and Arrow see them in a process of their own. */
export async function lookIntoFiles(look: Look): Promise<ReadonlyMap<string, FileSchema>> {
  if (look.files.length === 0) return new Map();
  const { parts, dir, signal } = look;
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const paths: string[] = [];
  for (const [index, { key }] of look.files.entries()) {
    const path = join(dir, String(index));
    await download(look, key, path);
    paths.push(path);
  }
  await writeFile(join(dir, 'files.json'), JSON.stringify(paths));
  const { python } = await parts.environments.ensure('glue', { signal });
  await runToEnd(look, python);
  const text = await readFile(join(dir, 'schemas.json'), 'utf8');
  const schemas = parseSchemas(text);
  return new Map(
    look.files.flatMap(({ key }, index) => {
      const schema = schemas[index];
      return schema === undefined ? [] : [[key, schema] as const];
    }),
  );
}

async function download(
  { parts, scope, bucket, signal }: Look,
  key: string,
  path: string,
): Promise<void> {
  const body = await parts.objects.read(scope, { bucket, key });
  await pipeline(sampled(body), createWriteStream(path), { signal });
}

async function* sampled(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0;
  let isWhole = false;
  for await (const chunk of body) {
    if (sizeBytes === 0) isWhole = Buffer.from(chunk.subarray(0, 4)).toString('latin1') === 'PAR1';
    yield chunk;
    sizeBytes += chunk.byteLength;
    if (!isWhole && sizeBytes >= textBytesMax) return;
  }
}

async function runToEnd({ parts, dir, signal, crawlId }: Look, python: string): Promise<void> {
  const { supervisor, programDir } = parts;
  const id = `glue-crawl-${crawlId}`;
  await forget(parts, id);
  await supervisor.submit({
    id,
    command: [
      python,
      '-m',
      'slipway_glue.infer',
      join(dir, 'files.json'),
      join(dir, 'schemas.json'),
    ],
    cwd: dir,
    env: {
      PATH: '/usr/bin:/bin',
      HOME: dir,
      TMPDIR: dir,
      LANG: 'C.UTF-8',
      PYTHONPATH: programDir,
      PYTHONDONTWRITEBYTECODE: '1',
    },
    slots: 1,
    timeoutMs,
    graceMs: 1_000,
  });
  try {
    const ended = await supervisor.ended(id, signal);
    if (ended.reason !== 'exit' || ended.exitCode !== 0) {
      const output = await readFile(join(supervisor.directory(id), 'output.log'), 'utf8').catch(
        () => '',
      );
      const last = output.trim().split('\n').at(-1) ?? '';
      throw new RunFailure(
        `The look into the files failed (${ended.reason}): ${last.slice(0, 500)}`,
      );
    }
  } finally {
    await forget(parts, id);
  }
}

/** Also what a crawl that a crash broke off has left. */
async function forget({ supervisor }: GlueParts, id: string): Promise<void> {
  if (supervisor.state(id) === undefined) return;
  await supervisor.stop(id);
  await supervisor.ended(id);
  await supervisor.forget(id);
}
