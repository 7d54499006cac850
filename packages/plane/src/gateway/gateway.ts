import type { Clock, Log } from '@slipway/base';
import {
  AwsServiceError,
  type ErrorContext,
  type LoadedService,
  type WireResponse,
} from '@slipway/wire';
import type { Ids } from '#ports/ids.ts';
import type { Permissions } from '#ports/permissions.ts';
import type { Admin } from '../admin/admin.ts';
import { authorizeRequest, isAuthorizedHere } from '../authorization/authorize-request.ts';
import { bareErrorFor, type ErrorWriter, internalFailure, refuseNotReady } from './bare-error.ts';
import type { Door } from './door.ts';
import { type Exchange, fieldsOf, ServedElsewhere } from './exchange.ts';
import type { Identities } from './identity.ts';
import {
  answer,
  answerBeyondModel,
  authenticate,
  type Decoded,
  decode,
  type Identified,
  identify,
  receive,
  route,
} from './pipeline.ts';
import { sourceIpOf } from './request-context.ts';
import { newRecord, type RequestRecord, recordRequest } from './request-record.ts';
import { s3RequestIds } from './s3-request-ids.ts';
import type { ServiceRegistry } from './service-registry.ts';
import type { Signatures } from './signatures.ts';
import { isClientGone, writeResponse } from './write-response.ts';

export interface GatewayNeeds {
  readonly door: Door;
  readonly identities: Identities;
  /** Undefined where signatures are not verified. */
  readonly signatures?: Signatures | undefined;
  /** Undefined where policies are not enforced, and while the plane starts, resets or stops. */
  readonly permissions?: () => Permissions | undefined;
  /** Undefined while the plane starts, resets or stops. */
  readonly services: () => Pick<ServiceRegistry, 'find'> | undefined;
  readonly admin: Pick<Admin, 'owns' | 'answer'>;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds of a steady clock, for durations. */
  readonly steadyMs: () => number;
  /** Hears of every answer that has been handed to its connection. */
  readonly onAnswered?: (exchange: Exchange, record: RequestRecord) => void;
}

/** What is known of a request while it goes through the stages; needed when one of them refuses. */
interface Progress {
  readonly record: RequestRecord;
  idHeaders: Record<string, string>;
  writeError: ErrorWriter;
  decoded: Decoded | undefined;
}

/** The plane's front: every request comes in here and is answered here. */
export class Gateway {
  readonly #needs: GatewayNeeds;

  constructor(needs: GatewayNeeds) {
    this.#needs = needs;
  }

  /** Answers one request. Rejects with `ServedElsewhere` alone, before anything was answered. */
  async handle(exchange: Exchange): Promise<void> {
    const { ids, log, steadyMs } = this.#needs;
    const record = newRecord(ids.uuid(), steadyMs());
    const progress: Progress = {
      record,
      idHeaders: { 'x-amzn-requestid': record.requestId },
      writeError: bareErrorFor(fieldsOf(exchange.incoming)),
      decoded: undefined,
    };
    try {
      await this.#answer(exchange, progress);
    } catch (error) {
      if (error instanceof ServedElsewhere) throw error;
      this.#breakOff(error, exchange, record);
    }
    recordRequest(log, record, steadyMs());
    this.#needs.onAnswered?.(exchange, record);
  }

  /** The answer could not be written to its end: the client went away, or the answer's body broke half-way. */
  #breakOff(error: unknown, { response }: Exchange, record: RequestRecord): void {
    if (response.destroyed || isClientGone(error)) record.code = 'ClientDisconnected';
    else {
      record.code = 'BrokenAnswer';
      this.#logDefect(error, { record, decoded: undefined });
      // Cutting the connection is the only way left to tell the client that the answer is not whole.
      response.destroy();
    }
  }

  async #answer(exchange: Exchange, progress: Progress): Promise<void> {
    const { response } = exchange;
    try {
      await write(exchange, progress, await this.#run(exchange, progress));
    } catch (error) {
      const isOver = response.headersSent || response.destroyed;
      if (isOver || error instanceof ServedElsewhere) throw error;
      await write(exchange, progress, this.#refuse(error, exchange, progress));
    }
  }

  /** The life of a request, top to bottom; each stage's type is the next one's argument. */
  async #run(exchange: Exchange, progress: Progress): Promise<WireResponse> {
    const { door, identities, signatures, services, admin, clock } = this.#needs;
    const { record } = progress;
    const received = receive(exchange, record.requestId, clock.now());
    door.checkHost(received.wire.headers);
    if (admin.owns(received.wire.path)) {
      door.checkNeighbour(exchange.incoming.socket.remoteAddress);
      door.checkPage(received.wire.headers);
      return await admin.answer(received.wire);
    }
    const identified = await identify(received, services() ?? refuseNotReady());
    noteService(identified.service, progress);
    letPageIn(identified, { door, progress });
    const verified = isPreflight(identified)
      ? identified
      : ((await signatures?.verify(identified)) ?? identified);
    const authenticated = authenticate(verified, identities);
    record.principal = authenticated.identity.principal.arn;
    record.region = authenticated.identity.scope.region;
    const raw = await answerBeyondModel(authenticated);
    if (raw) return raw;
    const routed = await route(authenticated);
    record.operation = routed.route.operation.name;
    progress.decoded = await decode(routed);
    this.#authorize(progress.decoded);
    return await answer(progress.decoded);
  }

  #authorize(decoded: Decoded): void {
    const { service, route: served, input, identity, wire, exchange, time } = decoded;
    const permissions = this.#needs.permissions?.();
    const { definition } = service;
    if (!permissions || !isAuthorizedHere(definition)) return;
    const operation = served.operation.name;
    const { headers } = wire;
    const sourceIp = sourceIpOf(exchange.response);
    authorizeRequest(permissions, {
      ...{ definition, operation, input, headers, sourceIp, time },
      ...identity,
    });
  }

  #refuse(error: unknown, { incoming }: Exchange, progress: Progress): WireResponse {
    const { record, idHeaders } = progress;
    const known = error instanceof AwsServiceError ? error : internalFailure();
    record.code = known.code;
    if (known !== error) this.#logDefect(error, progress);
    return progress.writeError(known, {
      requestId: idHeaders['x-amz-request-id'] ?? record.requestId,
      hostId: idHeaders['x-amz-id-2'] ?? '',
      isHead: incoming.method === 'HEAD',
      isQueryCompatible: incoming.headers['x-amzn-query-mode'] === 'true',
    });
  }

  /** With the input as far as the schema lets it be shown: what is sensitive, and bodies, are masked. */
  #logDefect(error: unknown, { record, decoded }: Pick<Progress, 'record' | 'decoded'>): void {
    const { requestId, service, operation } = record;
    const stack = error instanceof Error ? error.stack : String(error);
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.stack : undefined;
    const input = decoded?.service.redactInput(decoded.route, decoded.input);
    this.#needs.log.error('request.defect', { requestId, service, operation, input, stack, cause });
  }
}

/** A browser asks before it sends: the presigned URL that it asks about is signed for what comes then. */
function isPreflight({ service, wire }: Identified): boolean {
  return wire.method === 'OPTIONS' && service.definition.crossOrigin !== undefined;
}

/** A web page of another origin comes in only where the service has a rule for it. */
function letPageIn(
  { service, wire }: Identified,
  { door, progress }: { readonly door: Door; readonly progress: Progress },
): void {
  const { crossOrigin } = service.definition;
  const headers = wire.headers['origin'] === undefined ? undefined : crossOrigin?.(wire);
  if (headers) Object.assign(progress.idHeaders, headers);
  else door.checkPage(wire.headers);
}

function noteService(service: LoadedService, progress: Progress): void {
  const { id, protocol } = service.definition;
  progress.record.service = id;
  progress.writeError = (error: AwsServiceError, context: ErrorContext) =>
    service.encodeError(error, context);
  if (protocol !== 'rest-xml') return;
  // S3 has ids of its own, and clients would take ours for them.
  progress.idHeaders = {
    ...s3RequestIds(progress.record.requestId),
    // A stored HTML file that somebody opens in a browser must not act with our origin.
    'content-security-policy': 'sandbox',
  };
}

async function write(
  { incoming, response }: Exchange,
  progress: Progress,
  answered: WireResponse,
): Promise<void> {
  const { record, idHeaders } = progress;
  record.status = answered.status;
  const isHead = incoming.method === 'HEAD';
  record.bytesOut = await writeResponse({ response, isHead, idHeaders }, answered);
}
