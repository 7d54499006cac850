import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scope } from '@slipway/base';
import type { PlainPlace } from '#ports/plain-files.ts';
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
const parquetMagic = 'PAR1';
const timeoutMs = 10 * 60_000;

/** The schemas of files, by key, as DuckDB and Arrow see them in a process of their own. */
export async function lookIntoFiles(look: Look): Promise<ReadonlyMap<string, FileSchema>> {
  if (look.files.length === 0) return new Map();
  const { parts, dir, signal } = look;
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true, mode: 0o700 });
  using opened = new OpenFiles();
  for (const { key } of look.files) opened.add(await openSample(look, key));
  await writeFile(join(dir, 'files.json'), JSON.stringify(opened.paths));
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

class OpenFiles {
  readonly #files: PlainPlace[] = [];

  add(file: PlainPlace): void {
    this.#files.push(file);
  }

  get paths(): readonly string[] {
    return this.#files.map(({ path }) => path);
  }

  [Symbol.dispose](): void {
    for (const file of this.#files) file.release();
  }
}

async function openSample(
  { parts: { files }, scope, bucket, signal }: Look,
  key: string,
): Promise<PlainPlace> {
  const location = { bucket, key };
  const beginning = await files.file(scope, location, { firstBytes: textBytesMax, signal });
  if (!(await isParquet(beginning.path))) return beginning;
  beginning.release();
  return await files.file(scope, location, { signal });
}

async function isParquet(path: string): Promise<boolean> {
  await using file = await open(path);
  const { buffer } = await file.read({ buffer: Buffer.alloc(parquetMagic.length) });
  return buffer.toString('latin1') === parquetMagic;
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
