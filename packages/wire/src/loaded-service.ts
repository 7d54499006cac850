import { assertNever } from '@slipway/base';
import { ConstraintChecker } from '#constraints/constraint-checker.ts';
import type { ConstraintTable } from '#constraints/constraint-table.ts';
import { type Violation, violationMessage } from '#constraints/violation.ts';
import { MalformedInput } from '#decode/malformed-input.ts';
import { parseQuery, type QueryParameters } from '#decode/query-parameters.ts';
import { malformedXml } from '#encode/document-codec.ts';
import { redact } from '#schema/sensitive.ts';
import { type OperationModel, readServiceModel, type ServiceModel } from '#schema/service-model.ts';
import { AwsServiceError } from './errors.ts';
import { awsJsonCodec } from './protocols/aws-json.ts';
import { awsQueryCodec } from './protocols/aws-query.ts';
import { ec2QueryCodec } from './protocols/ec2-query.ts';
import type {
  ErrorContext,
  OperationCodec,
  ProtocolCodec,
  ProtocolSettings,
  Route,
} from './protocols/operation-codec.ts';
import { restJsonCodec } from './protocols/rest-json.ts';
import { restXmlCodec } from './protocols/rest-xml.ts';
import type { WireRequest, WireResponse } from './request.ts';
import type { Handler, ServiceDefinition } from './service.ts';
import { isTooLarge } from './stream/chunk-errors.ts';

export interface LoadedServiceParts {
  readonly definition: ServiceDefinition;
  /** Exports of the SDK's schema module. */
  readonly schemas: Readonly<Record<string, unknown>>;
  readonly constraints: ConstraintTable;
}

/** An operation that is routed and served. */
export interface ServedRoute extends Route {
  readonly query: QueryParameters;
  readonly handler: Handler<Record<string, unknown>>;
  readonly codec: OperationCodec;
}

/** A service's definition joined with its model, its protocol and its constraints. */
export class LoadedService {
  readonly definition: ServiceDefinition;
  readonly model: ServiceModel;
  readonly #protocol: ProtocolCodec;
  readonly #checker: ConstraintChecker;
  readonly #codecs = new Map<string, OperationCodec>();

  constructor({ definition, schemas, constraints }: LoadedServiceParts) {
    this.definition = definition;
    this.model = readServiceModel(schemas);
    this.#protocol = protocolOf(definition, this.model);
    this.#checker = new ConstraintChecker(constraints, definition.uncheckedShapes);
  }

  /** Throws `AwsServiceError` for an operation that the service does not have or that is not served. */
  async route(request: WireRequest): Promise<ServedRoute> {
    const { found, query } = await this.#guarded(async () => {
      const parsed = parseQuery(request.query);
      return { query: parsed, found: await this.#protocol.route(request, parsed) };
    });
    if ('unknown' in found) throw this.#refuseUnknown(found.unknown);
    const { operation, labels } = found;
    const handler = this.definition.operations[operation.name];
    if (!handler) throw this.#refuseUnserved(operation.name);
    // The decoder gives exactly what the schema of the handler's input type says.
    return {
      operation,
      labels,
      query,
      handler: handler as ServedRoute['handler'],
      codec: this.#codecOf(operation),
    };
  }

  /** Decodes, checks types and constraints; throws `AwsServiceError`. */
  async decode(route: ServedRoute, request: WireRequest): Promise<Record<string, unknown>> {
    return await this.#guarded(async () => {
      const input = await route.codec.decode(request, route, route.query);
      const violations = this.#checker.check(route.operation.name, input);
      if (violations.length > 0) throw this.#refuseViolations(violations, route.codec);
      return input;
    });
  }

  encode(route: ServedRoute, output: unknown, requestId: string): WireResponse {
    const members = typeof output === 'object' && output !== null ? output : {};
    const response = route.codec.encode({ ...members }, requestId);
    const status = this.definition.statuses?.[route.operation.name];
    return status === undefined ? response : { ...response, status };
  }

  encodeError(error: AwsServiceError, context: ErrorContext): WireResponse {
    return this.#protocol.encodeError(error, context);
  }

  /** The input as a log may show it. */
  redactInput(route: Route, input: unknown): unknown {
    return redact(route.operation.input, input);
  }

  #codecOf(operation: OperationModel): OperationCodec {
    let codec = this.#codecs.get(operation.name);
    if (!codec) {
      codec = this.#protocol.compile(operation);
      this.#codecs.set(operation.name, codec);
    }
    return codec;
  }

  async #guarded<T>(read: () => T | Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof MalformedInput) throw this.#protocol.refuseInput(error);
      throw (isTooLarge(error) && this.#protocol.refuseSize?.()) || error;
    }
  }

  #refuseViolations(violations: readonly Violation[], codec: OperationCodec): AwsServiceError {
    const { protocol, validationCode } = this.definition;
    const message = violationMessage(violations);
    if (protocol !== 'rest-xml')
      return new AwsServiceError({ code: validationCode ?? 'ValidationException', message });
    // S3 has no validation exception: a bad document is malformed, a bad parameter an invalid argument.
    const isDocument = violations.some(({ member }) => member === codec.documentMember);
    return isDocument
      ? new AwsServiceError({ code: 'MalformedXML', message: malformedXml, headers: told(message) })
      : new AwsServiceError({ code: validationCode ?? 'InvalidArgument', message });
  }

  #refuseUnserved(name: string): AwsServiceError {
    const { id } = this.definition;
    const message = `The operation ${name} of ${id} is not served by Slipway; docs/coverage.md lists those that are.`;
    return this.#protocol.refuseOperation(name, message);
  }

  #refuseUnknown(name: string): AwsServiceError {
    const { id } = this.definition;
    const shown =
      name === '' ? 'The request names no operation' : `${name.slice(0, 200)} is not an operation`;
    return this.#protocol.refuseOperation(name, `${shown} of ${id}.`);
  }
}

/** S3 says no more than that a document is malformed; what is wrong with it goes beside. */
function told(message: string): Readonly<Record<string, string>> {
  return { 'x-slipway-detail': message.slice(0, 500).replace(/[^ -~]/g, '?') };
}

function protocolOf(definition: ServiceDefinition, model: ServiceModel): ProtocolCodec {
  const settings: ProtocolSettings = {
    model,
    targetPrefixes: definition.targetPrefixes ?? [],
    xmlNamespace: definition.xmlNamespace ?? '',
  };
  switch (definition.protocol) {
    case 'aws-json-1.0':
      return awsJsonCodec(settings, '1.0');
    case 'aws-json-1.1':
      return awsJsonCodec(settings, '1.1');
    case 'rest-json':
      return restJsonCodec(settings);
    case 'rest-xml':
      return restXmlCodec(settings, definition.leadingLabel);
    case 'aws-query':
      return awsQueryCodec(settings);
    case 'ec2-query':
      return ec2QueryCodec(settings);
    default:
      return assertNever(definition.protocol);
  }
}
