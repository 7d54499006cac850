import { membersOf, type Shape } from './shape.ts';

export interface Bound {
  readonly member: string;
  readonly shape: Shape;
  /** Header name in lower case, query parameter, or header prefix. */
  readonly name: string;
}

/** Where the members of one structure travel in HTTP. Computed once for each operation. */
export interface HttpBindings {
  readonly labels: readonly Bound[];
  readonly headers: readonly Bound[];
  readonly queries: readonly Bound[];
  /** Map members that take the query parameters nothing else is bound to. */
  readonly queryMaps: readonly Bound[];
  readonly prefixHeaders: readonly Bound[];
  readonly payload: Bound | undefined;
  /** Member that carries the HTTP status of the answer. */
  readonly status: Bound | undefined;
  /** Members that travel in the document body. */
  readonly body: readonly Bound[];
}

type Place = 'labels' | 'headers' | 'queries' | 'queryMaps' | 'prefixHeaders' | 'body';

export function readBindings(structure: Shape): HttpBindings {
  const places: Record<Place, Bound[]> = {
    labels: [],
    headers: [],
    queries: [],
    queryMaps: [],
    prefixHeaders: [],
    body: [],
  };
  let payload: Bound | undefined;
  let status: Bound | undefined;
  for (const [member, shape] of membersOf(structure)) {
    const traits = shape.getMergedTraits();
    if (traits.httpPayload) payload = { member, shape, name: member };
    else if (traits.httpResponseCode) status = { member, shape, name: member };
    else {
      const { place, name } = placeOf(member, traits);
      places[place].push({ member, shape, name });
    }
  }
  return { ...places, payload, status };
}

function placeOf(
  member: string,
  traits: ReturnType<Shape['getMergedTraits']>,
): { place: Place; name: string } {
  if (traits.httpLabel) return { place: 'labels', name: member };
  if (traits.httpHeader) return { place: 'headers', name: traits.httpHeader.toLowerCase() };
  if (traits.httpQuery) return { place: 'queries', name: traits.httpQuery };
  if (traits.httpQueryParams) return { place: 'queryMaps', name: member };
  if (typeof traits.httpPrefixHeaders === 'string') {
    return { place: 'prefixHeaders', name: traits.httpPrefixHeaders.toLowerCase() };
  }
  return { place: 'body', name: member };
}
