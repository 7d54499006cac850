import { stripVTControlCharacters } from 'node:util';
import { type Progress, type Task, TITLE_WIDTH } from '#progress/progress.ts';
import type { Terminal } from '#terminal/terminal.ts';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 80;
const CLEAR_LINE = '\r\u001B[2K';

type LiveTerminal = Pick<Terminal, 'err' | 'columns' | 'errStyle'>;

/** For people at a terminal: one line a task, rewritten while it runs. */
export function liveProgress(terminal: LiveTerminal): Progress {
  return { start: (title) => new LiveTask(title, terminal) };
}

class LiveTask implements Task {
  readonly #title: string;
  readonly #terminal: LiveTerminal;
  readonly #timer: NodeJS.Timeout;
  #detail = '';
  #frame = 0;

  constructor(title: string, terminal: LiveTerminal) {
    this.#title = title.padEnd(TITLE_WIDTH);
    this.#terminal = terminal;
    this.#timer = setInterval(() => this.#draw(), FRAME_MS);
    this.#timer.unref();
    this.#draw();
  }

  update(detail: string): void {
    this.#detail = detail;
  }

  done(detail: string): void {
    this.#end(this.#terminal.errStyle.good('✓'), detail);
  }

  failed(): void {
    this.#end(this.#terminal.errStyle.bad('✗'), this.#detail);
  }

  #draw(): void {
    this.#frame = (this.#frame + 1) % FRAMES.length;
    const { errStyle } = this.#terminal;
    this.#write(
      errStyle.accent(FRAMES[this.#frame] ?? ''),
      errStyle.dim(this.#fitting(this.#detail)),
    );
  }

  #end(mark: string, detail: string): void {
    clearInterval(this.#timer);
    // The last word on a line is not rewritten, so it may take two.
    this.#write(mark, detail);
    this.#terminal.err('\n');
  }

  #write(mark: string, detail: string): void {
    this.#terminal.err(`${CLEAR_LINE}  ${mark} ${this.#title} ${detail}`);
  }

  /** A line that wraps could not be rewritten. */
  #fitting(detail: string): string {
    const room = Math.max(10, this.#terminal.columns - TITLE_WIDTH - 7);
    const plain = stripVTControlCharacters(detail).replaceAll(/\s+/g, ' ');
    return plain.length > room ? `${plain.slice(0, room - 1)}…` : plain;
  }
}
