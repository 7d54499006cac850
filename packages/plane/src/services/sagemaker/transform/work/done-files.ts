import { appendFile, readFile } from 'node:fs/promises';

/** The files of a job whose results are in place, by their position in the plan; one line each, so that a crash costs at most the last. */
export class DoneFiles {
  readonly #path: string;
  readonly #done: Set<number>;

  private constructor(path: string, done: Set<number>) {
    this.#path = path;
    this.#done = done;
  }

  static async open(path: string): Promise<DoneFiles> {
    const text = await readFile(path, 'utf8').catch(() => '');
    // A line without its end was being written when the plane died.
    const lines = text.split('\n').slice(0, -1);
    return new DoneFiles(path, new Set(lines.filter((line) => line !== '').map(Number)));
  }

  has(index: number): boolean {
    return this.#done.has(index);
  }

  async add(index: number): Promise<void> {
    this.#done.add(index);
    await appendFile(this.#path, `\n${index}\n`);
  }
}
