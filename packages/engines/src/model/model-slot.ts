import type { Call } from '#model/call.ts';
import { modelErrors } from '#model/errors.ts';
import {
  type ModelFiles,
  ModelInputError,
  type PredictRequest,
  type PredictResponse,
} from '#model/port.ts';
import { refuseLate, type WorkerLink } from '#model/worker-link.ts';

const DEFAULT_TIMEOUT_MS = 60_000;
/** Calls of one model that may wait: more are refused at once, so that a flood costs neither memory nor latency. */
const CALLS_MAX = 4096;
/** Bytes of bodies of one model that may wait. */
const BYTES_MAX = 256 * 1024 * 1024;

const DEATHS_MAX = 2;

/** One open model: where it is loaded, and the calls that it owes an answer. */
export class ModelSlot {
  readonly id: number;
  readonly files: ModelFiles;
  /** Resolves when a worker has loaded the model, rejects when the first that tried could not. */
  readonly firstLoad: Promise<void>;
  readonly #resolveLoad: () => void;
  readonly #rejectLoad: (error: Error) => void;
  readonly #links = new Set<WorkerLink>();
  /** Calls that wait for a worker to load the model (again). */
  #parked: Call[] = [];
  #deaths = 0;
  #calls = 0;
  #bytes = 0;
  #drained: PromiseWithResolvers<void> | undefined;

  constructor(id: number, files: ModelFiles) {
    this.id = id;
    this.files = files;
    const first = Promise.withResolvers<void>();
    this.firstLoad = first.promise;
    this.firstLoad.catch(() => undefined);
    this.#resolveLoad = first.resolve;
    this.#rejectLoad = first.reject;
  }

  loadedIn(link: WorkerLink): void {
    this.#deaths = 0;
    this.#links.add(link);
    this.#resolveLoad();
    for (const call of this.#parked.splice(0)) link.submit(call);
  }

  /** A worker cannot load the model: calls that wait for it are refused unless another one has it. */
  failed(error: Error): void {
    this.#rejectLoad(error);
    if (this.#links.size > 0) return;
    for (const call of this.#parked.splice(0))
      call.reject(new ModelInputError(500, `Unable to load model: ${error.message}`));
  }

  /** A worker died. One that dies while it loads the model may be the model's doing: the second such death is enough. */
  lost(link: WorkerLink): void {
    if (!this.#links.delete(link) && this.#links.size === 0) this.#deaths += 1;
    if (this.#deaths < DEATHS_MAX) return;
    this.failed(
      modelErrors.notLoaded('the model server died again and again while it loaded the model'),
    );
  }

  expire(now: number): void {
    refuseLate(this.#parked, now);
    this.#parked = this.#parked.filter((call) => call.deadline > now);
  }

  async predict(request: PredictRequest): Promise<PredictResponse> {
    if (request.body.length === 0)
      return { body: request.body, contentType: 'text/html; charset=utf-8' };
    if (this.#drained !== undefined) throw new ModelInputError(503, 'The model is being unloaded.');
    if (this.#calls >= CALLS_MAX || this.#bytes + request.body.length > BYTES_MAX) {
      throw new ModelInputError(503, 'Too many requests wait for the model.');
    }
    return await new Promise((resolve, reject) =>
      this.#dispatch(this.#account(request, { resolve, reject })),
    );
  }

  /** Refuses new calls and resolves when the last one under way has its answer. */
  async drain(): Promise<void> {
    this.#drained ??= Promise.withResolvers<void>();
    if (this.#calls === 0) this.#drained.resolve();
    await this.#drained.promise;
  }

  /** Goes to the worker with the fewest calls. */
  #dispatch(call: Call): void {
    let best: WorkerLink | undefined;
    for (const link of this.#links) if (best === undefined || link.load < best.load) best = link;
    if (best === undefined) this.#parked.push(call);
    else best.submit(call);
  }

  #account(request: PredictRequest, promise: Pick<Call, 'resolve' | 'reject'>): Call {
    const size = request.body.length;
    let isSettled = false;
    this.#calls += 1;
    this.#bytes += size;
    const settle = (): boolean => {
      if (isSettled) return false;
      isSettled = true;
      this.#calls -= 1;
      this.#bytes -= size;
      if (this.#calls === 0) this.#drained?.resolve();
      return true;
    };
    return {
      model: this.id,
      request,
      deadline: performance.now() + (request.timeoutMs ?? DEFAULT_TIMEOUT_MS),
      resolve: (response) => settle() && promise.resolve(response),
      reject: (error) => settle() && promise.reject(error),
    };
  }
}
