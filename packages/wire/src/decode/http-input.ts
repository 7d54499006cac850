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
  const headers = bindings.headers.map(boundReader);
  const queries = bindings.queries.map(boundReader);
  const { prefixHeaders, queryMaps } = bindings;
  const known = new Set(queries.map(({ name }) => name));
  return (parts, input) => {
    readSingles(labels, input, (name) => parts.labels[name]);
    readSingles(headers, input, (name) => parts.headers[name]);
    if (parts.query.size > 0) {
      readQueries(queries, parts.query, input);
      for (const bound of queryMaps) input[bound.member] = queryMap(parts.query, known);
    }
    for (const bound of prefixHeaders) readPrefixHeaders(bound, parts.headers, input);
  };
}

function readSingles(
  readers: readonly BoundReader[],
  input: Record<string, unknown>,
  textOf: (name: string) => string | undefined,
): void {
  for (const { member, name, read } of readers) {
    const text = textOf(name);
    if (text !== undefined) input[member] = read(text);
  }
}

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
  queries: readonly BoundReader[],
  query: QueryParameters,
  input: Record<string, unknown>,
): void {
  for (const { member, name, isList, readItem } of queries) {
    const texts = query.get(name);
    if (texts === undefined) continue;
    input[member] = isList ? texts.map(readItem) : readItem(texts[0] ?? '');
  }
}

function queryMap(query: QueryParameters, known: ReadonlySet<string>): Record<string, unknown> {
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
