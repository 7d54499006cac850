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

/** Node joins fields of the same name by a comma and a space, a signature by the comma alone. */
export function signedFields(incoming: IncomingMessage): HeaderFields {
  const fields = fieldsOf(incoming);
  if (incoming.rawHeaders.length === 2 * Object.keys(fields).length) return fields;
  const distinct = Object.entries(incoming.headersDistinct);
  return {
    ...fields,
    ...Object.fromEntries(distinct.map(([name, all]) => [name, all?.join(',')])),
  };
}
