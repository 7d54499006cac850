import { type InputPlace, MalformedInput } from './malformed-input.ts';

/** Query parameters in the order of their first appearance; a name without `=` has the value ''. */
export type QueryParameters = ReadonlyMap<string, readonly string[]>;

const none: QueryParameters = new Map();

/** AWS's own limit is not published; no client of ours comes near. */
const parametersMax = 10_000;

export function parseQuery(query: string): QueryParameters {
  if (query === '') return none;
  const parameters = new Map<string, string[]>();
  const parts = query.split('&');
  if (parts.length > parametersMax) throw new MalformedInput('parameter', 'Too many parameters');
  for (const part of parts) {
    if (part === '') continue;
    const split = part.indexOf('=');
    const name = decodeText(split < 0 ? part : part.slice(0, split));
    const value = split < 0 ? '' : decodeText(part.slice(split + 1));
    const values = parameters.get(name);
    if (values) values.push(value);
    else parameters.set(name, [value]);
  }
  return parameters;
}

function decodeText(text: string): string {
  return decodePercent(text.includes('+') ? text.replaceAll('+', ' ') : text);
}

export function decodePercent(text: string, place: InputPlace = 'parameter'): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new MalformedInput(place, `Could not decode '${text.slice(0, 100)}'`, cause);
  }
}
