import { availableParallelism } from 'node:os';
import type { Log } from '@slipway/base';
import { modelErrors } from '#model/errors.ts';
import { type LocateOptions, locateOnnxruntime } from '#model/locate-onnxruntime.ts';
import { ModelSlot } from '#model/model-slot.ts';
import type { ModelFiles, ModelRunner, OpenModel } from '#model/port.ts';
import { WorkerLink } from '#model/worker-link.ts';
import type { ToWorker, WorkerSettings } from '#model/worker-protocol.ts';

export interface OnnxRunnerOptions extends LocateOptions {
  /** Worker threads; one less than the cores when not given, so that the plane keeps one. */
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
  readonly #links = new Set<WorkerLink>();
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
    this.#models.set(id, slot);
    try {
      await this.#load(slot);
      await slot.firstLoad;
    } catch (error) {
      await this.#drop(slot);
      throw error;
    }
    return {
      predict: (request) => slot.predict(request),
      close: async () => {
        await slot.drain();
        await this.#drop(slot);
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#models.values()].map((slot) => slot.drain()));
    this.#models.clear();
    await this.#stop();
  }

  /** Loads into the threads that run, or starts them: a new thread loads all that is open. */
  async #load(slot: ModelSlot): Promise<void> {
    this.#starting ??= this.#locate();
    const settings = await this.#starting;
    if (this.#links.size > 0) for (const link of this.#links) link.send(loadMessage(slot));
    else for (let count = 0; count < this.#workerCount(); count += 1) this.#spawn(settings);
    this.#expiry ??= setInterval(() => this.#expire(), EXPIRY_CHECK_MS).unref();
  }

  async #locate(): Promise<WorkerSettings> {
    try {
      const onnxruntime = this.#options.onnxruntime ?? (await locateOnnxruntime(this.#options));
      return { onnxruntime, intraOpThreads: this.#options.intraOpThreads ?? 1 };
    } catch (error) {
      this.#starting = undefined;
      throw error;
    }
  }

  #workerCount(): number {
    return this.#options.workers ?? Math.max(1, availableParallelism() - 1);
  }

  #spawn(settings: WorkerSettings): void {
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
    this.#links.add(link);
    for (const slot of this.#models.values()) link.send(loadMessage(slot));
  }

  /** A thread that dies again and again, before it could load a thing, is started less and less often. */
  #replace(link: WorkerLink, settings: WorkerSettings): void {
    this.#links.delete(link);
    for (const slot of this.#models.values()) slot.lost(link);
    const delayMs = Math.min(RESPAWN_DELAY_MAX_MS, this.#crashesInARow * this.#crashesInARow * 100);
    this.#crashesInARow += 1;
    const timer = setTimeout(() => {
      this.#respawns.delete(timer);
      if (this.#models.size > 0) this.#spawn(settings);
    }, delayMs);
    this.#respawns.add(timer);
  }

  async #drop(slot: ModelSlot): Promise<void> {
    this.#models.delete(slot.id);
    for (const link of this.#links) link.send({ kind: 'unload', model: slot.id });
    if (this.#models.size === 0) await this.#stop();
  }

  async #stop(): Promise<void> {
    clearInterval(this.#expiry);
    this.#expiry = undefined;
    for (const timer of this.#respawns) clearTimeout(timer);
    this.#respawns.clear();
    const links = [...this.#links];
    this.#links.clear();
    await Promise.all(links.map((link) => link.close()));
  }

  #expire(): void {
    const now = performance.now();
    for (const link of this.#links) link.expire(now);
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
