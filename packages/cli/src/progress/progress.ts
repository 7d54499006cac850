/** Titles take this many columns, so that the details of all tasks line up; no colon, which languages space differently. */
export const TITLE_WIDTH = 36;

/** One piece of work that a person waits for, shown while it lasts. */
export interface Task {
  /** What is happening right now; replaces what was said before. */
  update(detail: string): void;
  done(detail: string): void;
  failed(): void;
}

/** Shows tasks one after the other. */
export interface Progress {
  start(title: string): Task;
}

/** `--quiet` and `--json`: nothing is shown. */
export const silentProgress: Progress = {
  start: () => ({ update() {}, done() {}, failed() {} }),
};
