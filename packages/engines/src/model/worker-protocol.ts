/** Messages between the runner (main thread) and a worker. Model ids are numbers of the runner's own. */
export type ToWorker =
  | {
      readonly kind: 'load';
      readonly model: number;
      readonly dir: string;
      readonly environment: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'unload'; readonly model: number }
  /** Ends the thread, behind everything that it was told before. */
  | { readonly kind: 'end' }
  | PredictBatch;

/** Requests that waited in the same turn; `bytes` holds their bodies one after the other. */
export interface PredictBatch {
  readonly kind: 'predict';
  readonly batch: number;
  readonly models: readonly number[];
  readonly contentTypes: readonly string[];
  readonly accepts: readonly string[];
  /** Where each body ends in `bytes`. */
  readonly ends: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type FromWorker =
  | { readonly kind: 'loaded'; readonly model: number }
  | { readonly kind: 'load-failed'; readonly model: number; readonly message: string }
  | AnswerBatch;

/** Answers in the order of the requests. */
export interface AnswerBatch {
  readonly kind: 'answers';
  readonly batch: number;
  /** HTTP status of the container: 200, or a refusal whose body is its message. */
  readonly statuses: readonly number[];
  readonly contentTypes: readonly string[];
  readonly ends: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface WorkerSettings {
  /** URL of the entry file of onnxruntime-node. */
  readonly onnxruntime: string;
  readonly intraOpThreads: number;
  readonly cacheDir?: string | undefined;
}
