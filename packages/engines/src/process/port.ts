/**
 * Supervisor: child processes that outlive a crash of the plane and are found again.
 *
 * Guarantees every adapter owes; `contract.ts` has one test per sentence.
 * 1. `submit` resolves only when the process is recorded on disk; it then starts as soon as its slots are free, first come first served.
 * 2. Standard output and error go to `output.log`, exit code, start and end time to files of the process's directory, written by the child's side, so that they are true after a crash of the plane.
 * 3. After a crash, `recover` finds each process again: queued ones still queue, running ones run on, ended ones report how they ended. A process id that was reused by another program is not taken for ours.
 * 4. `stop` sends SIGTERM to the process group, waits `graceMs`, then SIGKILL; a queued process never starts.
 * 5. A process over its `timeoutMs` of running (queueing does not count) is stopped the same way, with reason `timeout`; the deadline survives a restart of the plane.
 * 6. `shutdown` stops every process and resolves when none is left.
 * 7. Listeners hear each change of state once, after it is on disk.
 */
export interface Supervisor {
  submit(spec: ProcessSpec): Promise<void>;
  /** Resolves when the wish is on disk and SIGTERM is sent; wait for `ended` to know that it is over. */
  stop(id: string): Promise<void>;
  state(id: string): ProcessState | undefined;
  /** Where the process's files are; its output is `output.log` in there. */
  directory(id: string): string;
  /** Resolves with the final state; rejects if the id is unknown. */
  ended(id: string, signal?: AbortSignal): Promise<EndedProcess>;
  subscribe(listener: (id: string, state: ProcessState) => void): () => void;
  /** Called once, before anything else, with what an earlier plane left on disk. */
  recover(): Promise<void>;
  /** Forgets an ended process and removes its directory. */
  forget(id: string): Promise<void>;
  shutdown(): Promise<void>;
}

export interface ProcessSpec {
  /** Unique, file-name safe. */
  readonly id: string;
  /** Program and arguments; no shell reads them. */
  readonly command: readonly string[];
  readonly cwd: string;
  /** The whole environment of the child; nothing is inherited (the shell around it may set `PWD`, `SHLVL` and `_`). */
  readonly env: Readonly<Record<string, string>>;
  /** Cores that the process occupies while it runs; more than there are counts as all of them. With 0 it never queues. */
  readonly slots: number;
  /** Running time after which the process is stopped, in milliseconds. */
  readonly timeoutMs?: number;
  /** From SIGTERM to SIGKILL, in milliseconds. */
  readonly graceMs: number;
}

export type EndReason = 'exit' | 'stopped' | 'timeout' | 'lost';

export interface EndedProcess {
  readonly kind: 'ended';
  /** Exit code; 128 + n when signal n ended it; undefined when it could not be known (`lost`) or never started. */
  readonly exitCode?: number;
  readonly reason: EndReason;
  readonly startedAt?: number;
  readonly endedAt: number;
  /** Peak resident memory of the process tree in bytes as sampled each second, where the platform tells. */
  readonly peakMemoryBytes?: number;
}

export type ProcessState =
  | { readonly kind: 'queued'; readonly queuedAt: number }
  | { readonly kind: 'running'; readonly pid: number; readonly startedAt: number }
  | {
      readonly kind: 'stopping';
      readonly pid: number;
      readonly startedAt: number;
      readonly reason: EndReason;
    }
  | EndedProcess;
