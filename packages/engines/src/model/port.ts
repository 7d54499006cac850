/**
 * Model runner: predictions of ONNX models in worker threads. `run()` of ONNX Runtime blocks its thread,
 * so it never runs on the main one.
 *
 * 1. `open` resolves when the model is loaded in every instance, or rejects with a `SlipwayError` that says why it cannot be.
 * 2. Concurrent `predict` calls on one model may share a run (dynamic batching); each gets its own rows, in its own order.
 * 3. A malformed body rejects that call alone with a `ModelInputError`.
 * 4. The crash of a worker rejects the calls it had and the model is loaded again; later calls work.
 * 5. An empty request body is answered by an empty response body, as the container's 204.
 * 6. `close` lets the calls in flight end, then frees the memory.
 * 7. An instance is a worker thread of the model's own, as long as there are cores: `resize` makes room for more calls
 *    at a time or gives it back, and no call is lost by it.
 */
export interface ModelRunner {
  open(model: ModelFiles): Promise<OpenModel>;
  close(): Promise<void>;
}

export interface ModelFiles {
  /** Folder that holds `model.onnx` and `serving.json` (see runtimes/README.md). */
  readonly dir: string;
  /** The container's environment: `SAGEMAKER_BATCH`, `SAGEMAKER_INFERENCE_OUTPUT`, `SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT`, `MAX_CONTENT_LENGTH`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How many instances serve it; as many as the machine has cores, less one for the plane, when not given. */
  readonly instances?: number;
}

export interface PredictRequest {
  readonly body: Uint8Array;
  /** Empty when the client sent none. */
  readonly contentType: string;
  /** Empty when the client sent none. */
  readonly accept: string;
  /** From the call to the answer, in milliseconds; 60,000 when not given. A later answer is dropped and the call rejected with status 504. */
  readonly timeoutMs?: number;
}

export interface PredictResponse {
  readonly body: Uint8Array;
  readonly contentType: string;
}

export interface OpenModel {
  /** As many as were asked for, also where the machine has fewer cores. */
  readonly instances: number;
  predict(request: PredictRequest): Promise<PredictResponse>;
  /** Resolves when the new instances take calls, and those that go have answered theirs. */
  resize(instances: number): Promise<void>;
  close(): Promise<void>;
}

/** The container's own refusal of a request: what SageMaker's container would answer over HTTP. */
export class ModelInputError extends Error {
  override readonly name = 'ModelInputError';
  /**
   * HTTP status of the container: 400, 406, 413, 415, 500. Beside these, 503 when too many calls wait
   * and 504 when the answer came too late: the platform's refusals, not the container's.
   */
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
