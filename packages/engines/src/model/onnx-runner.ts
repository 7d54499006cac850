import { availableParallelism } from 'node:os';
import type { Log } from '@slipway/base';
import { modelErrors } from '#model/errors.ts';
import { type LocateOptions, locateOnnxruntime } from '#model/locate-onnxruntime.ts';
import { ModelSlot } from '#model/model-slot.ts';
import type { ModelFiles, ModelRunner, OpenModel } from '#model/port.ts';
import { WorkerLink } from '#model/worker-link.ts';
import type { ToWorker, WorkerSettings } from '#model/worker-protocol.ts';

export interface OnnxRunnerOptions extends LocateOptions {
  /**
   * Most worker threads. When not given: as many as there are cores, two at least, so that a second instance counts;
   * a model that names no instances gets one less than the cores, so that the plane keeps one.
   */
  readonly workers?: number;
  /** Threads of ONNX Runtime in each worker. */
  readonly intraOpThreads?: number;
  /** URL of the module to load in place of onnxruntime-node. */
  readonly onnxruntime?: string;
  readonly log: Log;
}

const EXPIRY_CHECK_MS = 1000;
const RESPAWN_DELAY_MAX_MS = 5000;

/**
 * Models in worker threads on ONNX Runtime. Nothing is started, loaded or downloaded before the first `open`,
 * and the threads end with the last model.
 */
export function createOnnxRunner(options: OnnxRunnerOptions): ModelRunner {
  return new OnnxRunner(options);
}

class OnnxRunner implements ModelRunner {
  readonly #options: OnnxRunnerOptions;
  readonly #models = new Map<number, ModelSlot>();
  /** The worker threads and the models that sit in each. */
  readonly #links = new Map<WorkerLink, Set<ModelSlot>>();
  readonly #respawns = new Set<NodeJS.Timeout>();
  #starting: Promise<WorkerSettings> | undefined;
  #expiry: NodeJS.Timeout | undefined;
  #nextModel = 1;
  #crashesInARow = 0;

  constructor(options: OnnxRunnerOptions) {
    this.#options = options;
  }

  async open(files: ModelFiles): Promise<OpenModel> {
    const id = this.#nextModel++;
    const slot = new ModelSlot(id, files);
    const wanted = files.instances ?? this.#defaultInstances();
    this.#models.set(id, slot);
    try {
      const settings = await this.#settings();
      await Promise.all([this.#seat(slot, wanted, settings), slot.firstLoad]);
    } catch (error) {
      this.#drop(slot);
      throw error;
    }
    return this.#openModel(slot, wanted);
  }

  #openModel(slot: ModelSlot, wanted: number): OpenModel {
    let instances = wanted;
    return {
      get instances() {
        return instances;
      },
      predict: (request) => slot.predict(request),
      resize: async (count) => {
        instances = count;
        await this.#resize(slot, count);
      },
      close: async () => {
        await slot.drain();
        this.#drop(slot);
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#models.values()].map((slot) => slot.drain()));
    this.#models.clear();
    await this.#stop();
  }

  async #settings(): Promise<WorkerSettings> {
    this.#starting ??= this.#locate();
    return await this.#starting;
  }

  /** Loads the model into as many more threads as its instances ask for; resolves when they have it. */
  async #seat(slot: ModelSlot, instances: number, settings: WorkerSettings): Promise<void> {
    this.#expiry ??= setInterval(() => this.#expire(), EXPIRY_CHECK_MS).unref();
    const ready: Promise<void>[] = [];
    slot.wanted = Math.max(1, Math.min(instances, this.#workersMax()));
    while (slot.links.length < slot.wanted) {
      const link = this.#freeLink(slot) ?? this.#spawn(settings);
      ready.push(this.#seatIn(slot, link));
    }
    await Promise.all(ready);
  }

  #seatIn(slot: ModelSlot, link: WorkerLink): Promise<void> {
    const ready = slot.seatIn(link);
    this.#links.get(link)?.add(slot);
    link.send(loadMessage(slot));
    return ready;
  }

  /** Undefined when a new thread should be started: a thread is shared only when there are as many as there may be. */
  #freeLink(slot: ModelSlot): WorkerLink | undefined {
    if (this.#links.size < this.#workersMax()) return undefined;
    const free = [...this.#links].filter(([, slots]) => !slots.has(slot));
    return free.sort(([, a], [, b]) => a.size - b.size)[0]?.[0];
  }

  async #resize(slot: ModelSlot, instances: number): Promise<void> {
    await this.#seat(slot, instances, await this.#settings());
    const leaving = slot.links.slice(slot.wanted);
    await Promise.all(
      leaving.map(async (link) => {
        await slot.leave(link);
        this.#unseat(slot, link);
      }),
    );
  }

  #unseat(slot: ModelSlot, link: WorkerLink): void {
    const slots = this.#links.get(link);
    slots?.delete(slot);
    link.send({ kind: 'unload', model: slot.id });
    if (slots?.size !== 0) return;
    this.#links.delete(link);
    link.close().catch((error: unknown) => {
      this.#options.log.warn('model-worker.not-closed', { error });
    });
  }

  async #locate(): Promise<WorkerSettings> {
    try {
      const onnxruntime = this.#options.onnxruntime ?? (await locateOnnxruntime(this.#options));
      return {
        onnxruntime,
        intraOpThreads: this.#options.intraOpThreads ?? 1,
        cacheDir: this.#options.cacheDir,
      };
    } catch (error) {
      this.#starting = undefined;
      throw error;
    }
  }

  #workersMax(): number {
    return this.#options.workers ?? Math.max(2, availableParallelism());
  }

  #defaultInstances(): number {
    return this.#options.workers ?? Math.max(1, availableParallelism() - 1);
  }

  #spawn(settings: WorkerSettings): WorkerLink {
    const link: WorkerLink = new WorkerLink(settings, {
      loaded: (model) => {
        this.#crashesInARow = 0;
        this.#models.get(model)?.loadedIn(link);
      },
      loadFailed: (model, message) => {
        this.#options.log.warn('model.load-failed', { model, message });
        this.#models.get(model)?.failed(modelErrors.notLoaded(message));
      },
      gone: (error) => {
        this.#options.log.error('model-worker.died', { message: error.message });
        this.#replace(link, settings);
      },
    });
    this.#links.set(link, new Set());
    return link;
  }

  /** A thread that dies again and again, before it could load a thing, is started less and less often. */
  #replace(link: WorkerLink, settings: WorkerSettings): void {
    const orphans = [...(this.#links.get(link) ?? [])];
    this.#links.delete(link);
    for (const slot of orphans) slot.lost(link);
    const delayMs = Math.min(RESPAWN_DELAY_MAX_MS, this.#crashesInARow * this.#crashesInARow * 100);
    this.#crashesInARow += 1;
    const timer = setTimeout(() => {
      this.#respawns.delete(timer);
      const open = orphans.filter(
        (slot) => this.#models.has(slot.id) && slot.links.length < slot.wanted,
      );
      if (open.length === 0) return;
      const fresh = this.#spawn(settings);
      for (const slot of open) void this.#seatIn(slot, fresh);
    }, delayMs);
    this.#respawns.add(timer);
  }

  #drop(slot: ModelSlot): void {
    this.#models.delete(slot.id);
    for (const link of slot.links) this.#unseat(slot, link);
    if (this.#models.size === 0) this.#rest();
  }

  /** Nothing is open: no timer runs. */
  #rest(): void {
    clearInterval(this.#expiry);
    this.#expiry = undefined;
    for (const timer of this.#respawns) clearTimeout(timer);
    this.#respawns.clear();
  }

  async #stop(): Promise<void> {
    this.#rest();
    const links = [...this.#links.keys()];
    this.#links.clear();
    await Promise.all(links.map((link) => link.close()));
  }

  #expire(): void {
    const now = performance.now();
    for (const link of this.#links.keys()) link.expire(now);
    for (const slot of this.#models.values()) slot.expire(now);
  }
}

function loadMessage(slot: ModelSlot): ToWorker {
  return {
    kind: 'load',
    model: slot.id,
    dir: slot.files.dir,
    environment: slot.files.environment ?? {},
  };
}
