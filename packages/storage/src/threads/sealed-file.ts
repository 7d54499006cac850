import { Buffer } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { storageErrors } from '../errors.ts';
import { headerBytes } from '../seal/frame.ts';

/** A file that the threads read; it is opened once and here, so that it stays the same one whatever becomes of its name. */
export class SealedFile {
  readonly #handle: FileHandle;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** `name` is what errors call it. */
  static async open(name: string, file: string): Promise<SealedFile> {
    try {
      return new SealedFile(await open(file, 'r'));
    } catch (cause) {
      throw storageErrors.blobMissing(name, cause);
    }
  }

  /** Good in every thread of the process. */
  get descriptor(): number {
    return this.#handle.fd;
  }

  /** What comes before the first frame, as far as it is there. */
  async header(): Promise<Buffer> {
    const header = Buffer.alloc(headerBytes);
    const { bytesRead } = await this.#handle.read(header, 0, headerBytes, 0);
    return header.subarray(0, bytesRead);
  }

  /** Once no thread reads any more: the number of the descriptor goes to the next file. */
  async close(): Promise<void> {
    await this.#handle.close();
  }
}
