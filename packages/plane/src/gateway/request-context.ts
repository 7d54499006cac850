import type { EpochMs, Scope } from '@slipway/base';
import {
  documentBytesMax,
  type HeaderFields,
  type Principal,
  type RequestBody,
  type RequestContext,
} from '@slipway/wire';
import type { Outgoing } from './exchange.ts';
import type { Identity } from './identity.ts';

export interface ContextParts {
  readonly requestId: string;
  readonly time: EpochMs;
  readonly arrivedAt: number;
  readonly identity: Identity;
  readonly headers: HeaderFields;
  /** As it came, without the question mark. */
  readonly query: string;
  readonly response: Outgoing;
  readonly body: RequestBody;
}

/** The context of one request. The abort signal is made only when somebody asks for it: most operations do not. */
export class GatewayContext implements RequestContext {
  readonly requestId: string;
  readonly time: EpochMs;
  readonly arrivedAt: number;
  readonly scope: Scope;
  readonly principal: Principal;
  readonly headers: HeaderFields;
  readonly sourceIp: string;
  readonly trailers: Promise<Readonly<Record<string, string>>>;
  readonly #query: string;
  readonly #response: Outgoing;
  readonly #body: RequestBody;
  #signal: AbortSignal | undefined;

  constructor(parts: ContextParts) {
    const { requestId, time, arrivedAt, identity, headers, response, body } = parts;
    this.#query = parts.query;
    this.requestId = requestId;
    this.time = time;
    this.arrivedAt = arrivedAt;
    this.scope = identity.scope;
    this.principal = identity.principal;
    this.headers = headers;
    this.sourceIp = sourceIpOf(response);
    this.trailers = body.trailers ?? noTrailers;
    this.#response = response;
    this.#body = body;
  }

  get origin(): string {
    return `http://${this.headers['host'] ?? 'localhost'}`;
  }

  get presignedAt(): string | undefined {
    return /(?:^|&)X-Amz-Date=(\d{8}T\d{6}Z)/.exec(this.#query)?.[1];
  }

  document(): Promise<Uint8Array> {
    return this.#body.collect(documentBytesMax);
  }

  get signal(): AbortSignal {
    this.#signal ??= abortedWith(this.#response);
    return this.#signal;
  }
}

const noTrailers: Promise<Readonly<Record<string, string>>> = Promise.resolve({});

/** Aborted when the connection closes before the answer is complete. */
function abortedWith(response: Outgoing): AbortSignal {
  const controller = new AbortController();
  const abort = () => {
    if (!response.writableFinished)
      controller.abort(new DOMException('The client went away', 'AbortError'));
  };
  if (response.closed) abort();
  else response.once('close', abort);
  return controller.signal;
}

/** An IPv4 address stays one where the server listens on IPv6 as well. */
export function sourceIpOf(response: Outgoing): string {
  return (response.req.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
}
