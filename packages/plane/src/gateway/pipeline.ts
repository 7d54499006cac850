import type { EpochMs } from '@slipway/base';
import {
  codingWithoutChunks,
  type HeaderFields,
  isAwsChunked,
  type LoadedService,
  readSignatureScope,
  requestBody,
  type ServedRoute,
  type SignatureScope,
  type WireRequest,
  type WireResponse,
} from '@slipway/wire';
import { type Exchange, fieldsOf } from './exchange.ts';
import type { Identities, Identity } from './identity.ts';
import { GatewayContext } from './request-context.ts';
import type { ServiceRegistry } from './service-registry.ts';

export interface Received {
  readonly exchange: Exchange;
  readonly requestId: string;
  readonly time: EpochMs;
  /** By `performance.now()`. */
  readonly arrivedAt: number;
  readonly wire: WireRequest;
}

export interface Identified extends Received {
  readonly service: LoadedService;
  readonly signature: SignatureScope | undefined;
}

export interface Authenticated extends Identified {
  readonly identity: Identity;
}

export interface Routed extends Authenticated {
  readonly route: ServedRoute;
}

export interface Decoded extends Routed {
  readonly input: Record<string, unknown>;
}

export function receive(exchange: Exchange, requestId: string, time: EpochMs): Received {
  const { incoming, onBody } = exchange;
  const url = incoming.url ?? '/';
  const mark = url.indexOf('?');
  const fields = fieldsOf(incoming);
  const headers = headersOf(fields);
  const body = requestBody(incoming, fields, { onRead: onBody });
  return {
    exchange,
    requestId,
    time,
    arrivedAt: performance.now(),
    wire: {
      method: incoming.method ?? 'GET',
      path: mark < 0 ? url : url.slice(0, mark),
      query: mark < 0 ? '' : url.slice(mark + 1),
      headers,
      body,
    },
  };
}

/** Operations see the body as it is without its transfer coding: so do the headers that speak of it. */
function headersOf(headers: HeaderFields): HeaderFields {
  const coding = headers['content-encoding'];
  if (!isAwsChunked(headers)) {
    if (!coding?.includes('aws-chunked')) return headers;
    return { ...headers, 'content-encoding': codingWithoutChunks(coding) };
  }
  return {
    ...headers,
    'content-encoding': codingWithoutChunks(coding),
    'content-length': headers['x-amz-decoded-content-length'],
  };
}

export async function identify(
  received: Received,
  services: Pick<ServiceRegistry, 'find'>,
): Promise<Identified> {
  const { headers, path, query } = received.wire;
  const signature = readSignatureScope(headers, query);
  const service = await services.find({
    signature,
    target: headers['x-amz-target'],
    path,
    isForm:
      headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true ||
      query.includes('Action='),
  });
  return { ...received, service, signature };
}

export function authenticate(identified: Identified, identities: Identities): Authenticated {
  const { signature, wire } = identified;
  return { ...identified, identity: identities.of(signature, sessionToken(wire)) };
}

/** In a header, or in the query of a presigned URL. */
export function sessionToken({
  headers,
  query,
}: Pick<WireRequest, 'headers' | 'query'>): string | undefined {
  const header = headers['x-amz-security-token'];
  if (header !== undefined || !query.includes('ecurity-')) return header;
  const parameters = new URLSearchParams(query);
  // Signature Version 2 writes it in lower case.
  const names = ['X-Amz-Security-Token', 'x-amz-security-token'];
  return names.map((name) => parameters.get(name)).find((value) => value !== null) ?? undefined;
}

export async function route(authenticated: Authenticated): Promise<Routed> {
  return { ...authenticated, route: await authenticated.service.route(authenticated.wire) };
}

export async function decode(routed: Routed): Promise<Decoded> {
  return { ...routed, input: await routed.service.decode(routed.route, routed.wire) };
}

export async function answer(decoded: Decoded): Promise<WireResponse> {
  const { service, route: served, input, requestId } = decoded;
  return service.encode(served, await served.handler(input, contextOf(decoded)), requestId);
}

/** The answer to a request that is no operation of the service's model, where the service has one. */
export function answerBeyondModel(
  authenticated: Authenticated,
): Promise<WireResponse> | WireResponse | undefined {
  const { service, wire } = authenticated;
  const handler = service.definition.beyondModel?.(wire);
  return handler?.(wire, contextOf(authenticated));
}

function contextOf(authenticated: Authenticated) {
  const { identity, wire, exchange, requestId, time, arrivedAt } = authenticated;
  return new GatewayContext({
    requestId,
    time,
    arrivedAt,
    identity,
    headers: wire.headers,
    query: wire.query,
    response: exchange.response,
    body: wire.body,
  });
}
