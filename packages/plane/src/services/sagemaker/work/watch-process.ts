import type { ProcessState, Supervisor } from '@slipway/engines';

/** A process whose turn it is leaves the queue in less; only a wait that is longer is worth a word. */
const noticeableWaitMs = 150;

export interface ProcessWatch {
  readonly supervisor: Supervisor;
  readonly id: string;
  /** The process stands in the queue and will for a while. */
  readonly onWaiting: () => Promise<unknown>;
  readonly onStarted: (startedAt: number) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}

/** Tells how a process comes to run, one call after the other. The answer ends that and waits for the call at work. */
export function watchProcess(watch: ProcessWatch): () => Promise<void> {
  let told = Promise.resolve();
  let waiting: NodeJS.Timeout | undefined;
  const tell = (work: () => Promise<unknown>) => {
    told = told.then(async () => void (await work())).catch(watch.onError);
  };
  const show = (state: ProcessState | undefined) => {
    clearTimeout(waiting);
    if (state === undefined) return;
    if (state.kind === 'queued') {
      waiting = setTimeout(() => tell(watch.onWaiting), noticeableWaitMs);
      return;
    }
    const { startedAt } = state;
    if (startedAt !== undefined) tell(() => watch.onStarted(startedAt));
  };
  const unsubscribe = watch.supervisor.subscribe((id, state) => {
    if (id === watch.id) show(state);
  });
  show(watch.supervisor.state(watch.id));
  return () => {
    unsubscribe();
    clearTimeout(waiting);
    return told;
  };
}
