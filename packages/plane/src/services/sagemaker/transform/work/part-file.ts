import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

interface Checkpoint {
  /** Bytes of the (unpacked) input whose results are in the file. */
  readonly input: number;
  /** Bytes of the file that are results of those. */
  readonly output: number;
}

/** Input bytes between two checkpoints: after a crash at most these are scored again. */
const CHECKPOINT_EVERY_BYTES = 256 * 1024;

/** Results of single records are small: they are written together. */
const WRITE_BYTES = 64 * 1024;

/**
 * The result of one input while it grows. Its checkpoint is replaced as a whole, after the bytes that it counts were
 * written; what a crash left beyond it is cut off at the next opening, so nothing is lost and nothing is doubled.
 */
export class PartFile {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #unwritten: Uint8Array[] = [];
  #unwrittenBytes = 0;
  #length: number;
  #saved: Checkpoint;

  private constructor(path: string, file: FileHandle, saved: Checkpoint) {
    this.#path = path;
    this.#file = file;
    this.#saved = saved;
    this.#length = saved.output;
  }

  static async open(path: string): Promise<PartFile> {
    await mkdir(dirname(path), { recursive: true });
    const saved = await readCheckpoint(path);
    const file = await open(path, saved.output === 0 ? 'w+' : 'r+');
    await file.truncate(saved.output);
    return new PartFile(path, file, saved);
  }

  /** Where the input goes on. */
  get inputOffset(): number {
    return this.#saved.input;
  }

  /** Appends the results of the input up to `inputEnd`. */
  async append(bytes: Uint8Array, inputEnd: number): Promise<void> {
    this.#unwritten.push(bytes);
    this.#unwrittenBytes += bytes.length;
    const isDue = inputEnd - this.#saved.input >= CHECKPOINT_EVERY_BYTES;
    if (isDue || this.#unwrittenBytes >= WRITE_BYTES) await this.#write();
    if (isDue) await this.#save(inputEnd);
  }

  /** All that was appended. */
  async *read(): AsyncGenerator<Uint8Array> {
    await this.#write();
    yield* createReadStream(this.#path);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async remove(): Promise<void> {
    await rm(this.#path, { force: true });
    await rm(checkpointPath(this.#path), { force: true });
  }

  async #write(): Promise<void> {
    const bytes = Buffer.concat(this.#unwritten);
    this.#unwritten.length = 0;
    this.#unwrittenBytes = 0;
    await this.#file.write(bytes, 0, bytes.length, this.#length);
    this.#length += bytes.length;
  }

  async #save(input: number): Promise<void> {
    const checkpoint: Checkpoint = { input, output: this.#length };
    const draft = `${checkpointPath(this.#path)}.new`;
    await writeFile(draft, JSON.stringify(checkpoint));
    await rename(draft, checkpointPath(this.#path));
    this.#saved = checkpoint;
  }
}

function checkpointPath(path: string): string {
  return `${path}.checkpoint`;
}

async function readCheckpoint(path: string): Promise<Checkpoint> {
  const text = await readFile(checkpointPath(path), 'utf8').catch(() => '{}');
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return { input: 0, output: 0 };
  const { input, output } = { input: 0, output: 0, ...value };
  return { input: Number(input), output: Number(output) };
}
