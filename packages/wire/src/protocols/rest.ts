import { httpInputReader } from '#decode/http-input.ts';
import type { QueryParameters } from '#decode/query-parameters.ts';
import type { DocumentCodec } from '#encode/document-codec.ts';
import { httpOutputWriter } from '#encode/http-output.ts';
import { type LeadingLabel, splitLeadingLabel } from '#route/leading-label.ts';
import { RestRouter } from '#route/rest-router.ts';
import { type Bound, type HttpBindings, readBindings } from '#schema/http-bindings.ts';
import type { OperationModel, ServiceModel } from '#schema/service-model.ts';
import type { Shape } from '#schema/shape.ts';
import type { WireRequest } from '../request.ts';
import {
  blobBytesMax,
  documentBytesMax,
  type OperationCodec,
  type Route,
  type UnknownRoute,
} from './operation-codec.ts';

/** Routing of both REST protocols. */
export function restRoute(model: ServiceModel, label: LeadingLabel | undefined) {
  const router = new RestRouter(model.operations.values(), label?.member);
  return (request: WireRequest, query: QueryParameters): Route | UnknownRoute => {
    const { method, headers } = request;
    const led = label
      ? splitLeadingLabel(label, headers['host'] ?? '', request.path)
      : { leading: undefined, path: request.path };
    const match = router.match({ method, query, headers, ...led });
    if (!match) return { unknown: `${method} ${request.path}` };
    if (!label || led.leading === undefined) return match;
    return { operation: match.operation, labels: { ...match.labels, [label.member]: led.leading } };
  };
}

/** Compiles the HTTP bindings of one operation in both directions. */
export function restOperation(operation: OperationModel, documents: DocumentCodec): OperationCodec {
  const bindings = readBindings(operation.input);
  const readHttp = httpInputReader(bindings);
  const readBody = bodyReader(operation.input, bindings, documents);
  return {
    documentMember:
      bindings.payload && isDocument(bindings.payload.shape) ? bindings.payload.member : undefined,
    async decode(request, { labels }, query) {
      const input: Record<string, unknown> = {};
      readHttp({ labels, headers: request.headers, query }, input);
      await readBody(request, input);
      return input;
    },
    encode: httpOutputWriter(operation, readBindings(operation.output), documents),
  };
}

function isDocument(shape: Shape): boolean {
  return !shape.isBlobSchema() && !shape.isStringSchema();
}

type BodyReader = (request: WireRequest, input: Record<string, unknown>) => Promise<void>;

function bodyReader(shape: Shape, bindings: HttpBindings, documents: DocumentCodec): BodyReader {
  if (bindings.payload) return payloadReader(bindings.payload, documents);
  if (bindings.body.length === 0) return async () => {};
  return async ({ body }, input) => {
    const read = documents.read(shape, await body.collect(documentBytesMax));
    if (typeof read === 'object' && read !== null) copyAbsent(read, input);
  };
}

/** What headers and labels say stands; the document adds the rest. */
function copyAbsent(from: object, to: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(from)) {
    if (value !== undefined && !(name in to)) to[name] = value;
  }
}

function payloadReader({ member, shape }: Bound, documents: DocumentCodec): BodyReader {
  if (shape.isStreaming()) {
    return async ({ body }, input) => {
      input[member] = body.stream();
    };
  }
  if (shape.isBlobSchema()) {
    return async ({ body }, input) => {
      input[member] = await body.collect(blobBytesMax);
    };
  }
  return async ({ body }, input) => {
    const bytes = await body.collect(documentBytesMax);
    if (bytes.byteLength === 0) return;
    input[member] = shape.isStringSchema()
      ? Buffer.from(bytes).toString('utf8')
      : documents.read(shape, bytes);
  };
}
