import { incompleteBody, malformedChunks as malformed } from './chunk-errors.ts';

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
  /** A chunk of a size begins; `extensions` is what stands behind the semicolon. Also for the last, empty one. */
  onChunk?(size: number, extensions: string): void;
  onChunkEnd?(): void;
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
        if (this.#left === 0) this.#endData('data-end');
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
    const semicolon = line.indexOf(';');
    const size = semicolon < 0 ? line : line.slice(0, semicolon);
    if (!/^[0-9a-fA-F]{1,8}$/.test(size.trim())) throw malformed('a chunk size is not hexadecimal');
    this.#left = Number.parseInt(size, 16);
    if (this.#left > chunkBytesMax) throw malformed('a chunk is too large');
    this.#sink.onChunk?.(this.#left, semicolon < 0 ? '' : line.slice(semicolon + 1));
    if (this.#left === 0) this.#endData('trailer');
    else this.#state = 'data';
  }

  #endData(next: State): void {
    this.#sink.onChunkEnd?.();
    this.#state = next;
  }

  #trailer(line: string): void {
    const colon = line.indexOf(':');
    this.#trailers += 1;
    if (colon < 1 || this.#trailers > trailersMax)
      throw malformed('a trailing header is malformed');
    this.#sink.onTrailer(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}
