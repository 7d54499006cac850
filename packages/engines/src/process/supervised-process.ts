import type { ChildProcess } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { assert, type Clock } from '@slipway/base';
import { setAlarm } from './alarm.ts';
import { readPeakMemory } from './peak-memory.ts';
import type { EndedProcess, EndReason, ProcessSpec, ProcessState } from './port.ts';
import type { ProcessFiles, Started, StopOrder, Submission } from './process-files.ts';
import { birthOf, isAlive, type ProcessIdentity } from './process-identity.ts';
import { spawnWrapped } from './wrapper.ts';

const pollStartedMs = 5;
/** Only for processes that an earlier plane started: of our own children the kernel tells us. */
const pollAliveMs = 200;
const sampleMemoryMs = 500;

export interface SupervisedProcessNeeds {
  readonly clock: Clock;
  readonly files: ProcessFiles;
  readonly submission: Submission;
  readonly onChange: (state: ProcessState) => void;
  readonly onDefect: (error: unknown) => void;
}

/** The life of one process: queued, launched or adopted, perhaps stopped, ended. */
export class SupervisedProcess {
  readonly ended: Promise<EndedProcess>;
  readonly #needs: SupervisedProcessNeeds;
  readonly #resolveEnded: (ended: EndedProcess) => void;
  #state: ProcessState;
  #launching: Promise<void> | undefined;
  #identity: ProcessIdentity | undefined;
  #killAt = Number.POSITIVE_INFINITY;
  #peakMemoryBytes: number | undefined;
  #cancelDeadline = () => {};
  #cancelKill = () => {};

  constructor(needs: SupervisedProcessNeeds) {
    this.#needs = needs;
    this.#state = { kind: 'queued', queuedAt: needs.submission.queuedAt };
    const { promise, resolve } = Promise.withResolvers<EndedProcess>();
    this.ended = promise;
    this.#resolveEnded = resolve;
  }

  get state(): ProcessState {
    return this.#state;
  }

  get spec(): ProcessSpec {
    return this.#needs.submission.spec;
  }

  get order(): number {
    return this.#needs.submission.order;
  }

  get isWaiting(): boolean {
    return this.#state.kind === 'queued' && this.#launching === undefined;
  }

  get isOccupyingSlots(): boolean {
    return this.#state.kind !== 'ended' && !this.isWaiting;
  }

  /** Takes up what an earlier plane left on disk. */
  async recover(): Promise<void> {
    const { files } = this.#needs;
    const ended = await files.ended();
    if (ended !== undefined) {
      this.#state = ended;
      this.#resolveEnded(ended);
      return;
    }
    const started = await files.started();
    if (started === undefined) return;
    this.#launching = Promise.resolve();
    this.#state = this.#runningSince(started);
    const gone = this.#pollUntilGone(started.identity);
    const order = await files.stopOrder();
    if (order === undefined) this.#armDeadline(started.startedAt);
    else await this.#becomeStopping(order);
    this.#watch(gone);
  }

  /** Starts the process; resolves when it runs or has failed to. */
  launch(): Promise<void> {
    assert(this.isWaiting, 'a process is launched once');
    this.#launching = this.#launch();
    return this.#launching;
  }

  async stop(reason: EndReason, graceMs = this.spec.graceMs): Promise<void> {
    await this.#launching;
    if (this.#state.kind === 'ended') return;
    const now = this.#needs.clock.now();
    if (this.#state.kind === 'queued') {
      this.#launching = this.#end({ kind: 'ended', reason, endedAt: now });
      return this.#launching;
    }
    const killAt = now + graceMs;
    if (killAt >= this.#killAt) return;
    // Set before anything is awaited: of two calls at once the second must see the first.
    this.#killAt = killAt;
    const order: StopOrder = {
      reason: this.#state.kind === 'stopping' ? this.#state.reason : reason,
      killAt,
      isKilled: false,
    };
    await this.#needs.files.writeStopOrder(order);
    await this.#becomeStopping(order);
  }

  async #launch(): Promise<void> {
    const { files } = this.#needs;
    let child: ChildProcess;
    try {
      child = spawnWrapped(this.spec, files.dir);
    } catch (error) {
      return this.#failToStart(error);
    }
    const failure = Promise.withResolvers<unknown>();
    child.once('error', failure.resolve);
    const exited = new Promise<undefined>((resolve) =>
      child.once('exit', () => resolve(undefined)),
    );
    const over = Promise.race([exited, failure.promise]);
    const started = await this.#awaitStarted(over);
    if (started === undefined) return this.#failToStart(await over);
    this.#change(this.#runningSince(started));
    this.#armDeadline(started.startedAt);
    // An earlier plane's wrapper may have won the race for `started`: then it is the one to watch.
    const isOurs = started.identity.pid === child.pid;
    this.#watch(isOurs ? over : this.#pollUntilGone(started.identity));
  }

  async #awaitStarted(over: Promise<unknown>): Promise<Started | undefined> {
    let isOver = false;
    void over.then(() => {
      isOver = true;
    });
    for (;;) {
      const wasOver = isOver;
      const started = await this.#needs.files.started();
      if (started !== undefined || wasOver) return started;
      await sleep(pollStartedMs);
    }
  }

  /** The shell or the working directory is not there, or the wrapper was killed before it could begin. */
  async #failToStart(error: unknown): Promise<void> {
    const endedAt = this.#needs.clock.now();
    if (!(error instanceof Error)) return this.#end({ kind: 'ended', reason: 'lost', endedAt });
    await appendFile(join(this.#needs.files.dir, 'output.log'), `${error.message}\n`);
    await this.#end({ kind: 'ended', reason: 'exit', exitCode: 127, endedAt });
  }

  #runningSince({ identity, startedAt }: Started): ProcessState {
    this.#identity = identity;
    return { kind: 'running', pid: identity.pid, startedAt };
  }

  #armDeadline(startedAt: number): void {
    const { timeoutMs } = this.spec;
    if (timeoutMs === undefined) return;
    this.#cancelDeadline = setAlarm(this.#needs.clock, startedAt + timeoutMs, () =>
      this.#background(this.stop('timeout')),
    );
  }

  async #becomeStopping(order: StopOrder): Promise<void> {
    this.#killAt = order.killAt;
    this.#cancelDeadline();
    this.#cancelKill();
    if (this.#state.kind === 'running') {
      this.#change({ ...this.#state, kind: 'stopping', reason: order.reason });
    }
    await this.#signal('SIGTERM');
    if (this.#hasEnded()) return;
    this.#cancelKill = setAlarm(this.#needs.clock, order.killAt, () =>
      this.#background(this.#kill(order)),
    );
  }

  async #kill(order: StopOrder): Promise<void> {
    // On disk first: the wrapper dies of it too and leaves no exit code.
    await this.#needs.files.writeStopOrder({ ...order, isKilled: true });
    await this.#signal('SIGKILL');
  }

  /** To the whole group, unless its leader's id meanwhile belongs to another program. */
  async #signal(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const identity = this.#identity;
    if (identity === undefined) return;
    const birth = await birthOf(identity.pid);
    if (birth !== undefined && birth !== identity.birth) return;
    try {
      process.kill(-identity.pid, signal);
    } catch {
      // No such group (any more): what the signal is for has happened.
    }
  }

  #watch(gone: Promise<unknown>): void {
    const pid = this.#identity?.pid ?? 0;
    const sample = async () => {
      const bytes = await readPeakMemory(pid);
      if (bytes !== undefined) this.#peakMemoryBytes = Math.max(bytes, this.#peakMemoryBytes ?? 0);
    };
    const sampler = setInterval(() => this.#background(sample()), sampleMemoryMs);
    sampler.unref();
    this.#background(
      gone.then(() => {
        clearInterval(sampler);
        return this.#finish();
      }),
    );
  }

  async #pollUntilGone(identity: ProcessIdentity): Promise<void> {
    while (await isAlive(identity)) await sleep(pollAliveMs);
  }

  async #finish(): Promise<void> {
    const { files, clock } = this.#needs;
    const [exit, order, started] = await Promise.all([
      files.exit(),
      files.stopOrder(),
      files.started(),
    ]);
    // A wrapper that was killed has not cleared up behind the command.
    if (exit === undefined) await this.#signal('SIGKILL');
    const exitCode = exit?.code ?? (order?.isKilled ? 128 + 9 : undefined);
    await this.#end({
      kind: 'ended',
      reason: order?.reason ?? (exit === undefined ? 'lost' : 'exit'),
      endedAt: exit?.endedAt ?? clock.now(),
      ...(exitCode === undefined ? {} : { exitCode }),
      ...(started === undefined ? {} : { startedAt: started.startedAt }),
      ...(this.#peakMemoryBytes === undefined ? {} : { peakMemoryBytes: this.#peakMemoryBytes }),
    });
  }

  async #end(ended: EndedProcess): Promise<void> {
    this.#cancelDeadline();
    this.#cancelKill();
    await this.#needs.files.writeEnded(ended);
    this.#change(ended);
    this.#resolveEnded(ended);
  }

  #hasEnded(): boolean {
    return this.#state.kind === 'ended';
  }

  #change(state: ProcessState): void {
    this.#state = state;
    this.#needs.onChange(state);
  }

  #background(work: Promise<unknown>): void {
    work.catch(this.#needs.onDefect);
  }
}
