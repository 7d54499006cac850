import { availableParallelism } from 'node:os';
import { assert, type Clock, type Log } from '@slipway/base';
import type { EndedProcess, ProcessSpec, ProcessState, Supervisor } from './port.ts';
import { listProcessIds, ProcessFiles, type Submission } from './process-files.ts';
import { SupervisedProcess } from './supervised-process.ts';

export interface SupervisorOptions {
  /** Holds one directory a process. One supervisor at a time may own it. */
  readonly dir: string;
  /** Cores to give away; all of the machine's when not given. */
  readonly slots?: number;
  /** The machine's own clock: the times that processes leave on disk are the file system's. */
  readonly clock: Clock;
  readonly log: Log;
  /** Longest time from SIGTERM to SIGKILL at `shutdown`, in milliseconds: someone waits at a terminal. */
  readonly shutdownGraceMs?: number;
}

export function createSupervisor(options: SupervisorOptions): Supervisor {
  return new ProcessSupervisor(options);
}

class ProcessSupervisor implements Supervisor {
  readonly #options: SupervisorOptions;
  readonly #slots: number;
  readonly #processes = new Map<string, SupervisedProcess>();
  readonly #listeners = new Set<(id: string, state: ProcessState) => void>();
  #lastOrder = 0;
  #lastSubmission: Promise<void> = Promise.resolve();
  #isShutDown = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#slots = options.slots ?? availableParallelism();
  }

  async recover(): Promise<void> {
    for (const id of await listProcessIds(this.#options.dir)) {
      const files = new ProcessFiles(this.#options.dir, id);
      const submission = await files.submission();
      // A submission that was never acknowledged.
      if (submission === undefined) await files.remove();
      else this.#add(files, submission);
    }
    await Promise.all([...this.#processes.values()].map((process) => process.recover()));
    this.#startWaiting();
  }

  async submit(spec: ProcessSpec): Promise<void> {
    assert(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/.test(spec.id), `not a process id: ${spec.id}`);
    assert(spec.command.length > 0, `process ${spec.id} has no command`);
    assert(!this.#isShutDown, 'the supervisor is shut down');
    // One after the other, so that the order of the queue is the order of the calls.
    const submitted = this.#lastSubmission.then(() => this.#enqueue(spec));
    this.#lastSubmission = submitted.catch(() => {});
    await submitted;
  }

  async #enqueue(spec: ProcessSpec): Promise<void> {
    assert(!this.#processes.has(spec.id), `process ${spec.id} exists`);
    const files = new ProcessFiles(this.#options.dir, spec.id);
    this.#lastOrder += 1;
    const submission = { spec, queuedAt: this.#options.clock.now(), order: this.#lastOrder };
    await files.create(submission);
    const process = this.#add(files, submission);
    this.#notify(spec.id, process.state);
    this.#startWaiting();
  }

  async stop(id: string): Promise<void> {
    await this.#processes.get(id)?.stop('stopped');
  }

  state(id: string): ProcessState | undefined {
    return this.#processes.get(id)?.state;
  }

  directory(id: string): string {
    return new ProcessFiles(this.#options.dir, id).dir;
  }

  async ended(id: string, signal?: AbortSignal): Promise<EndedProcess> {
    const process = this.#processes.get(id);
    assert(process !== undefined, `no process ${id}`);
    if (signal === undefined) return process.ended;
    signal.throwIfAborted();
    const aborted = Promise.withResolvers<never>();
    const abort = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    try {
      return await Promise.race([process.ended, aborted.promise]);
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  subscribe(listener: (id: string, state: ProcessState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async forget(id: string): Promise<void> {
    const process = this.#processes.get(id);
    if (process === undefined) return;
    assert(process.state.kind === 'ended', `process ${id} has not ended`);
    await new ProcessFiles(this.#options.dir, id).remove();
    this.#processes.delete(id);
  }

  async shutdown(): Promise<void> {
    this.#isShutDown = true;
    const graceMaxMs = this.#options.shutdownGraceMs ?? 10_000;
    const processes = [...this.#processes.values()];
    await Promise.all(
      processes.map(async (process) => {
        await process.stop('stopped', Math.min(process.spec.graceMs, graceMaxMs));
        await process.ended;
      }),
    );
  }

  #add(files: ProcessFiles, submission: Submission): SupervisedProcess {
    const { id } = submission.spec;
    const process = new SupervisedProcess({
      clock: this.#options.clock,
      files,
      submission,
      onChange: (state) => this.#changed(id, state),
      onDefect: (error) => this.#options.log.error('process.defect', { id, error }),
    });
    this.#processes.set(id, process);
    this.#lastOrder = Math.max(this.#lastOrder, submission.order);
    return process;
  }

  #changed(id: string, state: ProcessState): void {
    this.#options.log.info(`process.${state.kind}`, { id, ...state });
    this.#notify(id, state);
    if (state.kind === 'ended') this.#startWaiting();
  }

  #notify(id: string, state: ProcessState): void {
    for (const listener of this.#listeners) {
      try {
        listener(id, state);
      } catch (error) {
        this.#options.log.error('process.listener-failed', { id, error });
      }
    }
  }

  /** First come first served: a large process at the head is not overtaken by small ones behind it. */
  #startWaiting(): void {
    if (this.#isShutDown) return;
    const processes = [...this.#processes.values()];
    let free = this.#slots;
    for (const process of processes) if (process.isOccupyingSlots) free -= this.#slotsOf(process);
    const waiting = processes
      .filter(({ isWaiting }) => isWaiting)
      .sort((a, b) => a.order - b.order);
    for (const process of waiting) {
      // One that needs no core waits for none, and is not behind those that do.
      const slots = this.#slotsOf(process);
      if (slots > free && slots > 0) {
        free = 0;
        continue;
      }
      free -= slots;
      process.launch().catch((error: unknown) => {
        this.#options.log.error('process.defect', { id: process.spec.id, error });
      });
    }
  }

  #slotsOf({ spec }: SupervisedProcess): number {
    return Math.min(spec.slots, this.#slots);
  }
}
