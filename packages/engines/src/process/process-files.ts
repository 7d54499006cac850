import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EndedProcess, EndReason, ProcessSpec } from './port.ts';
import { type ProcessIdentity, parseIdentity } from './process-identity.ts';

/** What the plane writes when a process is submitted. */
export interface Submission {
  readonly spec: ProcessSpec;
  readonly queuedAt: number;
  /** Place in the queue; grows with each submission. */
  readonly order: number;
}

/** What the plane writes before it sends a signal, so that its successor goes on with the same deadline. */
export interface StopOrder {
  readonly reason: EndReason;
  /** When SIGKILL follows. */
  readonly killAt: number;
  /** SIGKILL was sent: it takes the wrapper too, so no exit code of its own will come. */
  readonly isKilled: boolean;
}

export interface Started {
  readonly identity: ProcessIdentity;
  readonly startedAt: number;
}

export interface Exit {
  readonly code: number;
  readonly endedAt: number;
}

/** The directory of one process. `started` and `exit` are the child's, the JSON files are the plane's. */
export class ProcessFiles {
  readonly dir: string;

  constructor(root: string, id: string) {
    this.dir = join(root, id);
  }

  async create(submission: Submission): Promise<void> {
    await mkdir(this.dir, { mode: 0o700 });
    await this.#write('submission.json', submission);
  }

  async submission(): Promise<Submission | undefined> {
    return (await this.#read('submission.json')) as Submission | undefined;
  }

  async stopOrder(): Promise<StopOrder | undefined> {
    return (await this.#read('stop.json')) as StopOrder | undefined;
  }

  writeStopOrder(order: StopOrder): Promise<void> {
    return this.#write('stop.json', order);
  }

  async ended(): Promise<EndedProcess | undefined> {
    return (await this.#read('ended.json')) as EndedProcess | undefined;
  }

  writeEnded(ended: EndedProcess): Promise<void> {
    return this.#write('ended.json', ended);
  }

  async started(): Promise<Started | undefined> {
    const file = await this.#text('started');
    if (file === undefined) return undefined;
    const identity = parseIdentity(file.text);
    return identity === undefined ? undefined : { identity, startedAt: file.writtenAt };
  }

  async exit(): Promise<Exit | undefined> {
    const file = await this.#text('exit');
    return file === undefined ? undefined : { code: Number(file.text), endedAt: file.writtenAt };
  }

  remove(): Promise<void> {
    return rm(this.dir, { recursive: true, force: true });
  }

  async #text(name: string): Promise<{ text: string; writtenAt: number } | undefined> {
    try {
      const path = join(this.dir, name);
      const text = await readFile(path, 'utf8');
      // The shell has no clock finer than a second that is the same everywhere; the file's time is.
      return { text, writtenAt: Math.round((await stat(path)).mtimeMs) };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async #read(name: string): Promise<unknown> {
    const file = await this.#text(name);
    return file === undefined ? undefined : JSON.parse(file.text);
  }

  async #write(name: string, value: unknown): Promise<void> {
    const path = join(this.dir, name);
    const file = await open(`${path}.new`, 'w', 0o600);
    try {
      await file.writeFile(JSON.stringify(value));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
    await syncDirectory(this.dir);
  }
}

export async function listProcessIds(root: string): Promise<readonly string[]> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const entries = await readdir(root, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function syncDirectory(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
