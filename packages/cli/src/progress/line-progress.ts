import { type Progress, type Task, TITLE_WIDTH } from '#progress/progress.ts';
import type { Terminal } from '#terminal/terminal.ts';

/** After this time without a line, the running task says where it is. */
const HEARTBEAT_MS = 5_000;

/** For files and logs: a line when a task ends, and a sign of life every few seconds. */
export function lineProgress(terminal: Pick<Terminal, 'err'>): Progress {
  return { start: (title) => new LineTask(title, terminal) };
}

class LineTask implements Task {
  readonly #title: string;
  readonly #terminal: Pick<Terminal, 'err'>;
  readonly #timer: NodeJS.Timeout;
  #detail = '';

  constructor(title: string, terminal: Pick<Terminal, 'err'>) {
    this.#title = title;
    this.#terminal = terminal;
    this.#timer = setInterval(() => {
      this.#terminal.err(`    ${this.#title} ... ${this.#detail}\n`);
    }, HEARTBEAT_MS);
    this.#timer.unref();
  }

  update(detail: string): void {
    this.#detail = detail;
  }

  done(detail: string): void {
    clearInterval(this.#timer);
    this.#terminal.err(`  + ${this.#title.padEnd(TITLE_WIDTH)} ${detail}\n`);
  }

  failed(): void {
    clearInterval(this.#timer);
    this.#terminal.err(`  x ${this.#title}\n`);
  }
}
