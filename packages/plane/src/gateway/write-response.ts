import type { WireResponse } from '@slipway/wire';
import type { Outgoing } from './exchange.ts';

export interface Destination {
  readonly response: Outgoing;
  readonly isHead: boolean;
  readonly idHeaders: Readonly<Record<string, string>>;
}

/** Writes an answer; resolves with the number of body bytes when it has been handed to the connection. */
export function writeResponse(
  outgoing: Destination,
  answer: WireResponse,
): number | Promise<number> {
  const { body } = answer;
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
    return writeWhole(outgoing, answer, body);
  }
  return writeStream(outgoing, answer, body);
}

function writeWhole(
  { response, isHead, idHeaders }: Destination,
  answer: WireResponse,
  body: string | Uint8Array | undefined,
): number {
  const { status, headers } = answer;
  Object.assign(headers, idHeaders);
  const size = body === undefined ? 0 : Buffer.byteLength(body);
  if (isHead) {
    response.writeHead(status, headers).end();
    return 0;
  }
  if (status === 204 || status === 304) delete headers['content-length'];
  else headers['content-length'] = String(size);
  response.writeHead(status, headers);
  if (body instanceof Uint8Array && size <= smallBytes) {
    // Node joins a string with the head into one write; bytes beside it cost a second one. Latin-1 keeps every byte.
    response.end(latin1(body), 'latin1');
  } else response.end(body);
  return size;
}

const smallBytes = 4096;

function latin1(body: Uint8Array): string {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
}

async function writeStream(
  { response, isHead, idHeaders }: Destination,
  answer: WireResponse,
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  const source = body[Symbol.asyncIterator]();
  try {
    // The first bytes are read before the head is written, so that a body that cannot be read is still an error answer.
    let next = isHead ? ({ done: true, value: undefined } as const) : await source.next();
    response.writeHead(answer.status, { ...answer.headers, ...idHeaders });
    const connection = new OutgoingConnection(response);
    let size = 0;
    while (!next.done) {
      size += next.value.byteLength;
      await connection.write(next.value);
      next = await source.next();
    }
    response.end();
    return size;
  } finally {
    await source.return?.();
  }
}

/** Writes chunk by chunk: each is with the system when the next one may come, so that its memory can be used again. */
class OutgoingConnection {
  readonly #response: Outgoing;
  #fail: (reason: Error) => void = () => undefined;

  constructor(response: Outgoing) {
    this.#response = response;
    // A write that waits when the connection ends is not always told.
    response.once('close', () => this.#fail(clientWent()));
  }

  write(chunk: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      if (this.#response.destroyed) throw clientWent();
      this.#response.write(chunk, (error) => (error ? reject(clientWent()) : resolve()));
    });
  }
}

/** Whether an answer ended because nobody reads it any more. */
export function isClientGone(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function clientWent(): DOMException {
  return new DOMException('The client went away', 'AbortError');
}
