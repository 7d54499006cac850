import type { MalformedInput } from '#decode/malformed-input.ts';
import type { QueryParameters } from '#decode/query-parameters.ts';
import type { OperationModel, ServiceModel } from '#schema/service-model.ts';
import type { AwsServiceError } from '../errors.ts';
import type { WireRequest, WireResponse } from '../request.ts';

/** What routing found out about a request. */
export interface Route {
  readonly operation: OperationModel;
  readonly labels: Readonly<Record<string, string>>;
}

/** The client asked for an operation that the service's model does not have. */
export interface UnknownRoute {
  readonly unknown: string;
}

export interface OperationCodec {
  /** Throws `MalformedInput`, and `AwsServiceError` for a body over the limit. */
  decode(
    request: WireRequest,
    route: Route,
    query: QueryParameters,
  ): Promise<Record<string, unknown>>;
  encode(output: Readonly<Record<string, unknown>>, requestId: string): WireResponse;
  /** Input member that is the body document, where there is one: its violations are the body's. */
  readonly documentMember: string | undefined;
}

export interface ErrorContext {
  readonly requestId: string;
  /** S3's second id. */
  readonly hostId: string;
  readonly isHead: boolean;
  /** The client asked for query-compatible errors with `x-amzn-query-mode`. */
  readonly isQueryCompatible: boolean;
}

/** One AWS protocol bound to one service's model. */
export interface ProtocolCodec {
  route(
    request: WireRequest,
    query: QueryParameters,
  ): Route | UnknownRoute | Promise<Route | UnknownRoute>;
  compile(operation: OperationModel): OperationCodec;
  refuseInput(malformed: MalformedInput): AwsServiceError;
  /** Of a document that is too large, where the protocol has words of its own for it. */
  refuseSize?(): AwsServiceError;
  refuseOperation(name: string, message: string): AwsServiceError;
  encodeError(error: AwsServiceError, context: ErrorContext): WireResponse;
}

export interface ProtocolSettings {
  readonly model: ServiceModel;
  readonly targetPrefixes: readonly string[];
  readonly xmlNamespace: string;
}

/**
 * Largest body that is held in memory: documents, and blobs such as InvokeEndpoint's. The operation's own limit (25 MB
 * there) lies below, so that it can refuse in its own words.
 */
export const documentBytesMax = 8 * 1024 * 1024;
export const blobBytesMax = 32 * 1024 * 1024;
