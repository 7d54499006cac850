import type { Bound, HttpBindings } from '#schema/http-bindings.ts';
import type { HeaderFields } from '../request.ts';
import type { QueryParameters } from './query-parameters.ts';
import { type TextReader, textReader } from './text-reader.ts';

interface BoundReader {
  readonly member: string;
  readonly name: string;
  readonly isList: boolean;
  readonly read: TextReader;
  readonly readItem: TextReader;
}

/** What of a request the HTTP bindings read. */
export interface HttpParts {
  readonly labels: Readonly<Record<string, string>>;
  readonly headers: HeaderFields;
  readonly query: QueryParameters;
}

export type HttpInputReader = (parts: HttpParts, input: Record<string, unknown>) => void;

/** Compiles the reading of labels, headers and query parameters of one operation. */
export function httpInputReader(bindings: HttpBindings): HttpInputReader {
  const labels = bindings.labels.map(boundReader);
  // By name: requests have few headers and parameters, and operations of S3 know many.
  const headers = byName(bindings.headers);
  const queries = byName(bindings.queries);
  const { prefixHeaders, queryMaps } = bindings;
  return (parts, input) => {
    for (const { member, name, read } of labels) {
      const text = parts.labels[name];
      if (text !== undefined) input[member] = read(text);
    }
    readHeaders(headers, parts.headers, input);
    if (parts.query.size > 0) {
      readQueries(queries, parts.query, input);
      for (const bound of queryMaps) input[bound.member] = queryMap(parts.query, queries);
    }
    for (const bound of prefixHeaders) readPrefixHeaders(bound, parts.headers, input);
  };
}

type Readers = ReadonlyMap<string, readonly BoundReader[]>;

function byName(bounds: readonly Bound[]): Readers {
  const readers = new Map<string, BoundReader[]>();
  for (const bound of bounds) {
    const reader = boundReader(bound);
    const same = readers.get(bound.name);
    if (same) same.push(reader);
    else readers.set(bound.name, [reader]);
  }
  return readers;
}

function readHeaders(
  readers: Readers,
  headers: HeaderFields,
  input: Record<string, unknown>,
): void {
  for (const name in headers) {
    const text = headers[name];
    const bound = text === undefined ? undefined : readers.get(name);
    for (const { member, read } of bound ?? none) input[member] = read(text ?? '');
  }
}

const none: readonly BoundReader[] = [];

function boundReader({ member, shape, name }: Bound): BoundReader {
  const isList = shape.isListSchema();
  const read = textReader(shape, name, 'binding');
  return {
    member,
    name,
    isList,
    read,
    readItem: isList ? textReader(shape.getValueSchema(), name, 'binding') : read,
  };
}

function readQueries(
  queries: Readers,
  query: QueryParameters,
  input: Record<string, unknown>,
): void {
  for (const [name, texts] of query) {
    for (const { member, isList, readItem } of queries.get(name) ?? none) {
      input[member] = isList ? texts.map(readItem) : readItem(texts[0] ?? '');
    }
  }
}

function queryMap(query: QueryParameters, known: Readers): Record<string, unknown> {
  const out: Record<string, unknown> = Object.create(null);
  for (const [name, values] of query) if (!known.has(name)) out[name] = values[0];
  return out;
}

function readPrefixHeaders(
  bound: Bound,
  headers: HeaderFields,
  input: Record<string, unknown>,
): void {
  let out: Record<string, string> | undefined;
  for (const name in headers) {
    const text = headers[name];
    if (text === undefined || !name.startsWith(bound.name)) continue;
    out ??= Object.create(null) as Record<string, string>;
    out[name.slice(bound.name.length)] = text;
  }
  if (out) input[bound.member] = out;
}
