import { lstat, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scope } from '@slipway/base';
import type { ObjectStore } from '#ports/object-store.ts';
import type { PlainFiles } from '#ports/plain-files.ts';
import { parseS3Uri, type S3Uri } from '../../domain/s3-uri.ts';
import { downloadObjects } from '../../work/download-objects.ts';
import { clientFailure } from '../../work/job-failure.ts';

/** Files that a program is still writing, and the service's own marks. Source: training contract, checkpoints. */
const skipped = /\.sagemaker-(?:ignore|uploading|uploaded)$/;
const passEveryMs = 500;

export interface CheckpointPlace {
  readonly objects: ObjectStore;
  readonly files: PlainFiles;
  readonly scope: Scope;
  /** CheckpointConfig.S3Uri: objects lie directly below it. */
  readonly s3Uri: string;
  readonly dir: string;
  /** File, outside of the folder, that remembers what S3 has: a deletion is known as one also after a crash. */
  readonly ledger: string;
}

/** Size and time of change of each file as S3 has it; a file on its way there has none yet. */
type Ledger = Map<string, string>;

/** Refills the folder from S3, as before the start of a program on a new instance. */
export async function fillCheckpoints(place: CheckpointPlace, signal: AbortSignal): Promise<void> {
  const { objects, files, scope, dir, ledger } = place;
  await rm(dir, { recursive: true, force: true });
  await rm(ledger, { force: true });
  await mkdir(dir, { recursive: true });
  const { bucket, key } = folderOf(place);
  await downloadObjects(
    { objects, files, scope, uri: `s3://${bucket}/${key}`, isManifest: false, signal },
    dir,
  );
  await saveLedger(ledger, await filesOf(dir));
}

/**
 * Mirrors the checkpoint folder to S3 while the program runs: new and changed files go there, deleted ones are deleted
 * there. What others put below the same prefix is left alone.
 */
export class CheckpointSync {
  readonly #place: CheckpointPlace;
  readonly #stopped = new AbortController();
  #following: Promise<void> = Promise.resolve();

  constructor(place: CheckpointPlace) {
    this.#place = place;
  }

  /** A pass that fails is told, and the next one tries again. */
  start(onError: (error: unknown) => void): void {
    this.#following = this.#follow(onError);
  }

  /** The last pass, once the program writes no more. */
  async finish(): Promise<void> {
    this.#stopped.abort();
    await this.#following;
    await this.#pass();
  }

  /** Ends without a last pass. */
  async abandon(): Promise<void> {
    this.#stopped.abort();
    await this.#following;
  }

  async #follow(onError: (error: unknown) => void): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await this.#pass().catch(onError);
      await sleep(passEveryMs, undefined, { signal }).catch(() => {});
    }
  }

  async #pass(): Promise<void> {
    const { dir, ledger } = this.#place;
    const known = await readLedger(ledger);
    const files = await filesOf(dir);
    const changed = [...files].filter(([path, mark]) => known.get(path) !== mark);
    const gone = [...known.keys()].filter((path) => !files.has(path));
    if (changed.length === 0 && gone.length === 0) return;
    for (const [path] of changed) known.set(path, '');
    await saveLedger(ledger, known);
    for (const [path, mark] of changed) if (await this.#upload(path)) known.set(path, mark);
    // Behind the uploads: a newer checkpoint is there before the older one goes.
    for (const path of gone) {
      await this.#remove(path);
      known.delete(path);
    }
    await saveLedger(ledger, known);
  }

  /** False when the program removed the file meanwhile. */
  async #upload(path: string): Promise<boolean> {
    const { objects, scope, dir } = this.#place;
    try {
      // Opened before anybody reads: a stream that fails to open while nobody listens ends the whole plane.
      await using file = await open(join(dir, path));
      await objects.write(scope, this.#location(path), file.createReadStream({ autoClose: false }));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async #remove(path: string): Promise<void> {
    const { objects, scope } = this.#place;
    await objects.remove(scope, this.#location(path));
  }

  #location(path: string): S3Uri {
    const { bucket, key } = folderOf(this.#place);
    return { bucket, key: `${key}${path}` };
  }
}

/** With a slash at its end: `ckpt` must not take in what lies below `ckpt-old`. */
function folderOf({ s3Uri }: CheckpointPlace): S3Uri {
  const uri = parseS3Uri(s3Uri);
  if (uri === undefined) throw clientFailure(`Not an S3 URI: ${s3Uri}`);
  const { bucket, key } = uri;
  return { bucket, key: key === '' || key.endsWith('/') ? key : `${key}/` };
}

/** Regular files below the folder; links are not followed. */
async function filesOf(dir: string): Promise<Ledger> {
  const files: Ledger = new Map();
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(ifMissing);
  for (const entry of entries) {
    if (!entry.isFile() || skipped.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const stats = await lstat(path).catch(() => undefined);
    if (stats?.isFile() === true) {
      files.set(path.slice(dir.length + 1), `${stats.size} ${stats.mtimeMs}`);
    }
  }
  return files;
}

function ifMissing(error: unknown): never[] {
  if (isMissing(error)) return [];
  throw error;
}

async function readLedger(path: string): Promise<Ledger> {
  try {
    const entries: unknown = JSON.parse(await readFile(path, 'utf8'));
    return new Map(Object.entries(entries as Record<string, string>));
  } catch (error) {
    if (isMissing(error)) return new Map();
    throw error;
  }
}

async function saveLedger(path: string, ledger: Ledger): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(Object.fromEntries(ledger)));
  await rename(`${path}.new`, path);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
