import type { Readable } from 'node:stream';
import { AwsServiceError } from '../errors.ts';
import type { HeaderFields, RequestBody } from '../request.ts';
import { AwsChunkedDecoder, IncompleteBody } from './aws-chunked.ts';

/** A request's body over Node's stream. Nothing is read before `collect` or `stream` is called. */
export function requestBody(incoming: Readable, headers: HeaderFields): RequestBody {
  return isAwsChunked(headers) ? new ChunkedBody(incoming, headers) : new PlainBody(incoming, headers);
}

export function isAwsChunked(headers: HeaderFields): boolean {
  const coding = headers['content-encoding'];
  if (coding?.includes('aws-chunked')) return true;
  return headers['x-amz-content-sha256']?.startsWith('STREAMING-') === true;
}

/** The content coding that is left when the transfer coding is taken off; undefined when nothing is. */
export function codingWithoutChunks(coding: string | undefined): string | undefined {
  const left = (coding ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'aws-chunked');
  return left.length === 0 ? undefined : left.join(',');
}

class PlainBody implements RequestBody {
  readonly trailers = undefined;
  readonly #incoming: Readable;
  readonly #headers: HeaderFields;
  #collected: Promise<Uint8Array> | undefined;

  constructor(incoming: Readable, headers: HeaderFields) {
    this.#incoming = incoming;
    this.#headers = headers;
  }

  collect(limitBytes: number): Promise<Uint8Array> {
    this.#collected ??= this.#collect(limitBytes);
    return this.#collected;
  }

  stream(): AsyncIterable<Uint8Array> {
    return this.#incoming;
  }

  #collect(limitBytes: number): Promise<Uint8Array> {
    if (Number(this.#headers['content-length'] ?? 0) > limitBytes) return Promise.reject(tooLarge(limitBytes));
    return collectEvents(this.#incoming, limitBytes);
  }
}

/** Events rather than async iteration: this is the hot path of InvokeEndpoint, and it is three times as fast. */
function collectEvents(incoming: Readable, limitBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    incoming.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size > limitBytes) {
        incoming.pause();
        reject(tooLarge(limitBytes));
      } else chunks.push(chunk);
    });
    incoming.once('end', () => resolve(joinChunks(chunks)));
    incoming.once('error', reject);
    incoming.once('close', () => {
      if (!incoming.readableEnded) reject(new IncompleteBody());
    });
  });
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
}

function tooLarge(limitBytes: number): AwsServiceError {
  return new AwsServiceError({
    code: 'RequestEntityTooLargeException',
    status: 413,
    message: `Request size exceeded ${limitBytes} bytes`,
  });
}

class ChunkedBody implements RequestBody {
  readonly trailers: Promise<Readonly<Record<string, string>>>;
  readonly #incoming: Readable;
  readonly #decodedLength: number | undefined;
  #settle: (trailers: Readonly<Record<string, string>>) => void = () => {};
  #collected: Promise<Uint8Array> | undefined;

  constructor(incoming: Readable, headers: HeaderFields) {
    this.#incoming = incoming;
    const length = headers['x-amz-decoded-content-length'];
    this.#decodedLength = length === undefined ? undefined : Number(length);
    this.trailers = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  collect(limitBytes: number): Promise<Uint8Array> {
    this.#collected ??= this.#collect(limitBytes);
    return this.#collected;
  }

  async #collect(limitBytes: number): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of this.stream()) {
      size += chunk.byteLength;
      if (size > limitBytes) throw tooLarge(limitBytes);
      chunks.push(chunk);
    }
    return joinChunks(chunks);
  }

  async *stream(): AsyncGenerator<Uint8Array> {
    const trailers: Record<string, string> = {};
    const decoder = new AwsChunkedDecoder({
      onTrailer: (name, value) => {
        trailers[name] = value;
      },
    });
    let size = 0;
    try {
      for await (const bytes of this.#incoming) {
        for (const data of decoder.push(bytes)) {
          size += data.byteLength;
          yield data;
        }
      }
      decoder.end();
      if (this.#decodedLength !== undefined && this.#decodedLength !== size) throw new IncompleteBody();
    } finally {
      // Whoever waits for the trailers after a broken body is waiting on the stream's error as well.
      this.#settle(trailers);
    }
  }
}
