import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { HeaderFields } from '@slipway/wire';

/** What the gateway needs of a request: Node's, or that of a connection which a worker reads itself. */
export interface Incoming extends Readable {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly headersDistinct: IncomingMessage['headersDistinct'];
  readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'>;
}

/** What the gateway needs of an answer, as Node names it. */
export type Outgoing = Pick<
  ServerResponse,
  'closed' | 'destroyed' | 'headersSent' | 'writableFinished'
> & {
  readonly req: { readonly socket: Incoming['socket'] };
  writeHead(status: number, headers: Readonly<Record<string, string>>): Outgoing;
  write(chunk: Uint8Array, done: (error?: Error | null) => void): boolean;
  end(body?: string | Uint8Array, encoding?: BufferEncoding): unknown;
  once(event: 'close', listener: () => void): unknown;
  destroy(): unknown;
};

/** One request and its answer. */
export interface Exchange {
  readonly incoming: Incoming;
  readonly response: Outgoing;
  /** Called before the body is read first: sends `100 Continue` to a client that waits for it. */
  readonly onBody: (() => void) | undefined;
}

/** Node gives every field that we read as one text; only `Set-Cookie`, which is none of a request's, is a list. */
export function fieldsOf(incoming: Incoming): HeaderFields {
  return incoming.headers as HeaderFields;
}

/** Node joins fields of the same name by a comma and a space, a signature by the comma alone. */
export function signedFields(incoming: Incoming): HeaderFields {
  const fields = fieldsOf(incoming);
  if (incoming.rawHeaders.length === 2 * Object.keys(fields).length) return fields;
  const distinct = Object.entries(incoming.headersDistinct);
  return {
    ...fields,
    ...Object.fromEntries(distinct.map(([name, all]) => [name, all?.join(',')])),
  };
}

/** Thrown where this process cannot serve a request and another one can: it is neither an answer nor a defect. */
export class ServedElsewhere extends Error {
  override readonly name = 'ServedElsewhere';
}
