import { AwsServiceError } from '../errors.ts';

const chunkBytesMin = 8192;

/**
 * Chunks but the last one with data must not be short. S3 says so of signed and of unsigned ones
 * (https://github.com/aws/aws-sdk-js-v3/pull/7598, https://github.com/versity/versitygw/issues/1665), and each costs a
 * server much more than its sender.
 */
export class ChunkSizes {
  #number = 0;
  #before = chunkBytesMin;

  /** A chunk of a size begins. */
  next(size: number): void {
    this.#number += 1;
    if (size > 0 && this.#before < chunkBytesMin) throw this.#tooShort();
    this.#before = size;
  }

  #tooShort(): AwsServiceError {
    return new AwsServiceError({
      code: 'InvalidChunkSizeError',
      message: 'Only the last chunk is allowed to have a size less than 8192 bytes',
      status: 403,
      members: { Chunk: String(this.#number), BadChunkSize: String(this.#before) },
    });
  }
}
