import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request and its answer, as Node has them. */
export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  /** Called before the body is read first: sends `100 Continue` to a client that waits for it. */
  readonly onBody: (() => void) | undefined;
}
