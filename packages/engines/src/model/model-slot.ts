import type { Call } from '#model/call.ts';
import { modelErrors } from '#model/errors.ts';
import {
  type ModelFiles,
  ModelInputError,
  type PredictRequest,
  type PredictResponse,
} from '#model/port.ts';
import { Seat } from '#model/seat.ts';
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
  /** Worker threads that it is to sit in. */
  wanted = 1;
  /** Resolves when a worker has loaded the model, rejects when the first that tried could not. */
  readonly firstLoad: Promise<void>;
  readonly #resolveLoad: () => void;
  readonly #rejectLoad: (error: Error) => void;
  readonly #seats = new Map<WorkerLink, Seat>();
  /** Calls that wait for a worker to load the model (again). */
  #parked: OwedCall[] = [];
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

  get links(): readonly WorkerLink[] {
    return [...this.#seats.keys()];
  }

  /** The worker is told to load the model; resolves when it has, or cannot. */
  seatIn(link: WorkerLink): Promise<void> {
    const seat = new Seat(link);
    this.#seats.set(link, seat);
    return seat.ready;
  }

  /** Gives the worker no more calls; resolves when it has answered those that it has. */
  async leave(link: WorkerLink): Promise<void> {
    await this.#seats.get(link)?.leave();
    this.#seats.delete(link);
  }

  loadedIn(link: WorkerLink): void {
    const seat = this.#seats.get(link);
    if (seat === undefined) return;
    this.#deaths = 0;
    seat.isLoaded = true;
    seat.settled();
    this.#resolveLoad();
    for (const call of this.#parked.splice(0)) this.#dispatch(call);
  }

  /** A worker cannot load the model: calls that wait for it are refused unless another one has it. */
  failed(error: Error): void {
    this.#rejectLoad(error);
    for (const seat of this.#seats.values()) seat.settled();
    if (this.#isLoaded) return;
    for (const call of this.#parked.splice(0))
      call.reject(new ModelInputError(500, `Unable to load model: ${error.message}`));
  }

  /** A worker died. One that dies while it loads the model may be the model's doing: the second such death is enough. */
  lost(link: WorkerLink): void {
    const seat = this.#seats.get(link);
    this.#seats.delete(link);
    seat?.settled();
    if (seat?.isLoaded !== true && !this.#isLoaded) this.#deaths += 1;
    if (this.#deaths < DEATHS_MAX) return;
    this.failed(
      modelErrors.notLoaded('the model server died again and again while it loaded the model'),
    );
  }

  get #isLoaded(): boolean {
    return [...this.#seats.values()].some((seat) => seat.isLoaded);
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

  /** Goes to the instance whose worker has the fewest calls. */
  #dispatch(call: OwedCall): void {
    let best: Seat | undefined;
    for (const seat of this.#seats.values()) {
      if (seat.isOpen && (best === undefined || seat.link.load < best.link.load)) best = seat;
    }
    if (best === undefined) this.#parked.push(call);
    else {
      call.seat = best;
      best.enter();
      best.link.submit(call);
    }
  }

  #account(request: PredictRequest, promise: Pick<Call, 'resolve' | 'reject'>): OwedCall {
    const size = request.body.length;
    let isSettled = false;
    this.#calls += 1;
    this.#bytes += size;
    const settle = (): boolean => {
      if (isSettled) return false;
      isSettled = true;
      this.#calls -= 1;
      this.#bytes -= size;
      call.seat?.exit();
      if (this.#calls === 0) this.#drained?.resolve();
      return true;
    };
    const call: OwedCall = {
      model: this.id,
      seat: undefined,
      request,
      deadline: performance.now() + (request.timeoutMs ?? DEFAULT_TIMEOUT_MS),
      resolve: (response) => settle() && promise.resolve(response),
      reject: (error) => settle() && promise.reject(error),
    };
    return call;
  }
}

/** A call and the instance that works on it. */
interface OwedCall extends Call {
  seat: Seat | undefined;
}
