/**
 * Gathers what was read in a turn of the event loop and does it behind one preparation: what was acknowledged to anybody
 * before a request came is seen by then, and the system is asked once for all of them.
 */
export class Turns {
  readonly #prepare: () => void;
  #tasks: (() => void)[] = [];

  constructor(prepare: () => void) {
    this.#prepare = prepare;
  }

  add(task: () => void): void {
    if (this.#tasks.push(task) === 1) setImmediate(() => this.#run());
  }

  #run(): void {
    const tasks = this.#tasks;
    this.#tasks = [];
    this.#prepare();
    for (const task of tasks) task();
  }
}
