import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessingOutput } from '@aws-sdk/client-sagemaker';
import { type OutputUpload, type Uploaded, uploadOutput } from './upload-outputs.ts';

const pollMs = 1_000;

/** Outputs of mode Continuous while the program writes them: a file goes up when it is the same in two looks. */
export class ContinuousUpload {
  readonly #outputs: readonly ProcessingOutput[];
  readonly #upload: OutputUpload;
  readonly #uploaded: Uploaded = new Map();
  readonly #seen = new Map<string, string>();
  readonly #stopped = new AbortController();
  #following: Promise<void> = Promise.resolve();

  constructor(outputs: readonly ProcessingOutput[], upload: OutputUpload) {
    this.#outputs = outputs.filter(({ S3Output }) => S3Output?.S3UploadMode === 'Continuous');
    this.#upload = upload;
  }

  /** `onError` hears of uploads that failed; they are tried again. */
  start(onError: (error: unknown) => void): void {
    if (this.#outputs.length > 0) this.#following = this.#follow(onError);
  }

  /** Ends the following; with the program over, `rest` brings what is left. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#following;
  }

  async rest(): Promise<void> {
    for (const output of this.#outputs) {
      await uploadOutput(output, this.#upload, { uploaded: this.#uploaded });
    }
  }

  async #follow(onError: (error: unknown) => void): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await this.#look().catch(onError);
      await sleep(pollMs, undefined, { signal }).catch(() => {});
    }
  }

  async #look(): Promise<void> {
    const isReady = ({ path, state }: { readonly path: string; readonly state: string }) => {
      const isSame = this.#seen.get(path) === state;
      this.#seen.set(path, state);
      return isSame;
    };
    for (const output of this.#outputs) {
      await uploadOutput(output, this.#upload, { uploaded: this.#uploaded, isReady });
    }
  }
}
