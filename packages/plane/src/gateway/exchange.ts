import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeaderFields } from '@slipway/wire';

/** One request and its answer, as Node has them. */
export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  /** Called before the body is read first: sends `100 Continue` to a client that waits for it. */
  readonly onBody: (() => void) | undefined;
}

/** Node gives every field that we read as one text; only `Set-Cookie`, which is none of a request's, is a list. */
export function fieldsOf(incoming: IncomingMessage): HeaderFields {
  return incoming.headers as HeaderFields;
}
