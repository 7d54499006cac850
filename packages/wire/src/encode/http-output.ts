import type { Bound, HttpBindings } from '#schema/http-bindings.ts';
import type { OperationModel } from '#schema/service-model.ts';
import type { ResponseBody, WireResponse } from '../request.ts';
import type { DocumentCodec } from './document-codec.ts';
import { headerWriter, safeHeader } from './header-text.ts';

export type OutputWriter = (output: Readonly<Record<string, unknown>>) => WireResponse;

/** Compiles the writing of one REST operation's answer: status, headers, payload or document. */
export function httpOutputWriter(
  operation: OperationModel,
  bindings: HttpBindings,
  documents: DocumentCodec,
): OutputWriter {
  const { prefixHeaders, status } = bindings;
  // By member: an answer has few of the many that S3's operations know.
  const headers = new Map(
    bindings.headers.map(({ member, name, shape }) => [
      member,
      { name, write: headerWriter(shape) },
    ]),
  );
  const successStatus = operation.http?.status ?? 200;
  const writeBody = bodyWriter(operation, bindings, documents);
  return (output) => {
    const fields: Record<string, string> = {};
    for (const member in output) {
      const header = headers.get(member);
      const value = header && output[member];
      if (header && value !== undefined && value !== null)
        fields[header.name] = header.write(value);
    }
    for (const bound of prefixHeaders) writePrefixHeaders(bound, output[bound.member], fields);
    const ownStatus = status && output[status.member];
    return {
      status: typeof ownStatus === 'number' ? ownStatus : partialStatus(fields, successStatus),
      headers: fields,
      body: writeBody(output, fields),
    };
  };
}

/** A part of a resource answers 206 (RFC 9110, 15.3.7), whatever status the model gives to the whole. */
function partialStatus(fields: Readonly<Record<string, string>>, status: number): number {
  return fields['content-range'] === undefined ? status : 206;
}

function writePrefixHeaders(bound: Bound, value: unknown, fields: Record<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value))
    fields[bound.name + safeHeader(key)] = safeHeader(String(item));
}

type BodyWriter = (
  output: Readonly<Record<string, unknown>>,
  fields: Record<string, string>,
) => ResponseBody;

function bodyWriter(
  operation: OperationModel,
  bindings: HttpBindings,
  documents: DocumentCodec,
): BodyWriter {
  const { payload } = bindings;
  if (payload) return payloadWriter(payload, documents);
  if (bindings.body.length === 0 || operation.http?.status === 204) return () => undefined;
  const travelsInHead = [...bindings.headers, ...bindings.prefixHeaders].map(
    ({ member }) => member,
  );
  return (output, fields) => {
    fields['content-type'] = documents.contentType;
    return documents.write(operation.output, without(output, travelsInHead));
  };
}

/** The SDK's document writers know nothing of HTTP bindings: they would write the headers' members once more. */
function without(
  output: Readonly<Record<string, unknown>>,
  members: readonly string[],
): Readonly<Record<string, unknown>> {
  if (members.length === 0) return output;
  const rest = { ...output };
  for (const member of members) delete rest[member];
  return rest;
}

function payloadWriter({ member, shape }: Bound, documents: DocumentCodec): BodyWriter {
  const isRaw = shape.isStreaming() || shape.isBlobSchema() || shape.isStringSchema();
  return (output, fields) => {
    const value = output[member];
    if (value === undefined || value === null) return undefined;
    if (isRaw) {
      fields['content-type'] ??= shape.isStringSchema() ? 'text/plain' : 'application/octet-stream';
      return rawBody(value);
    }
    fields['content-type'] = documents.contentType;
    return documents.write(shape, value);
  };
}

function rawBody(value: unknown): ResponseBody {
  if (typeof value === 'string' || value instanceof Uint8Array) return value;
  return isByteSource(value) ? value : String(value);
}

function isByteSource(value: unknown): value is AsyncIterable<Uint8Array> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
