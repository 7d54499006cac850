import { AwsServiceError } from '../errors.ts';

/**
 * Takes the transfer coding `aws-chunked` off a body, signed (`;chunk-signature=`) and unsigned:
 * `hexlen[;extension] CRLF data CRLF`, ended by a chunk of length 0 and trailing headers.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html (2026-11).
 */
const lineBytesMax = 4096;
const chunkBytesMax = 1024 * 1024 * 1024;
const trailersMax = 16;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export interface ChunkedSink {
  onTrailer(name: string, value: string): void;
}

type State = 'size' | 'data' | 'data-end' | 'trailer' | 'done';

/** Push decoder: feed it what arrives, it answers the data in it. Copies nothing but broken lines. */
export class AwsChunkedDecoder {
  readonly #sink: ChunkedSink;
  #state: State = 'size';
  #line = '';
  #left = 0;
  #trailers = 0;

  constructor(sink: ChunkedSink) {
    this.#sink = sink;
  }

  get isDone(): boolean {
    return this.#state === 'done';
  }

  *push(bytes: Uint8Array): Generator<Uint8Array> {
    let at = 0;
    while (at < bytes.length) {
      if (this.#state === 'done') return;
      if (this.#state === 'data') {
        const end = Math.min(bytes.length, at + this.#left);
        yield bytes.subarray(at, end);
        this.#left -= end - at;
        at = end;
        if (this.#left === 0) this.#state = 'data-end';
      } else {
        at = this.#readLine(bytes, at);
      }
    }
  }

  /** Call when the body has ended; throws `IncompleteBody` when it ended too early. */
  end(): void {
    // Some clients leave out the empty line after the last trailer.
    if (this.#state === 'trailer' && this.#line !== '') this.#trailer(this.#line);
    if (this.#state !== 'trailer' && this.#state !== 'done') throw incompleteBody();
    this.#state = 'done';
  }

  #readLine(bytes: Uint8Array, from: number): number {
    const feed = bytes.indexOf(lineFeed, from);
    const end = feed < 0 ? bytes.length : feed;
    for (let index = from; index < end; index += 1) {
      const code = bytes[index] ?? 0;
      if (code !== carriageReturn) this.#line += String.fromCharCode(code);
      if (this.#line.length > lineBytesMax)
        throw malformed('a line of the chunked body is too long');
    }
    if (feed < 0) return bytes.length;
    const line = this.#line;
    this.#line = '';
    this.#takeLine(line);
    return feed + 1;
  }

  #takeLine(line: string): void {
    if (this.#state === 'data-end') {
      if (line !== '') throw malformed('a chunk is longer than its size');
      this.#state = 'size';
    } else if (this.#state === 'size') this.#takeSize(line);
    else if (line === '') this.#state = 'done';
    else this.#trailer(line);
  }

  #takeSize(line: string): void {
    const [size = ''] = line.split(';');
    if (!/^[0-9a-fA-F]{1,8}$/.test(size.trim())) throw malformed('a chunk size is not hexadecimal');
    this.#left = Number.parseInt(size, 16);
    if (this.#left > chunkBytesMax) throw malformed('a chunk is too large');
    this.#state = this.#left === 0 ? 'trailer' : 'data';
  }

  #trailer(line: string): void {
    const colon = line.indexOf(':');
    this.#trailers += 1;
    if (colon < 1 || this.#trailers > trailersMax)
      throw malformed('a trailing header is malformed');
    this.#sink.onTrailer(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}

function malformed(reason: string): AwsServiceError {
  return new AwsServiceError({
    code: 'InvalidRequest',
    message: `The aws-chunked body is malformed: ${reason}`,
  });
}

/** The body ended before it was complete. */
export function incompleteBody(cause?: unknown): AwsServiceError {
  return new AwsServiceError({
    code: 'IncompleteBody',
    message: 'You did not provide the number of bytes specified by the Content-Length HTTP header.',
    cause,
  });
}
