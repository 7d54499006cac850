import { decodePercent, type QueryParameters } from '#decode/query-parameters.ts';
import { type HttpBindings, readBindings } from '#schema/http-bindings.ts';
import type { HttpTrait, OperationModel } from '#schema/service-model.ts';
import type { HeaderFields } from '../request.ts';

export interface RestTarget {
  readonly method: string;
  /** Percent-encoded. */
  readonly path: string;
  readonly query: QueryParameters;
  readonly headers: HeaderFields;
  /** Value of the service's leading label (S3's bucket), already taken off the path. */
  readonly leading: string | undefined;
}

export interface RestMatch {
  readonly operation: OperationModel;
  readonly labels: Readonly<Record<string, string>>;
}

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'greedy'; readonly name: string };

interface Candidate {
  readonly operation: OperationModel;
  /** Query literals of the URI template that must be there: `?uploads`, `list-type=2`. */
  readonly literals: readonly (readonly [string, string])[];
  /** `x-id` of the SDK for JavaScript: a hint, which other clients do not send. */
  readonly hint: string | undefined;
  readonly requiredQueries: readonly string[];
  readonly requiredHeaders: readonly string[];
}

interface Group {
  readonly segments: readonly Segment[];
  /** Whether operations of the group take the service's leading label. */
  readonly isLed: boolean;
  readonly candidates: Candidate[];
  /** Names of query parameters and headers that tell the candidates apart. */
  readonly queryNames: Set<string>;
  readonly headerNames: Set<string>;
}

const hintName = 'x-id';

/**
 * Finds the operation of a REST request. Operations that share method and path are told apart by their query
 * literals and by the query parameters and headers that they require (UploadPart against PutObject).
 */
export class RestRouter {
  readonly #byMethod = new Map<string, Group[]>();
  /** What is meant where nothing tells. */
  readonly #plain = new Map<Group, OperationModel | undefined>();

  constructor(operations: Iterable<OperationModel>, leadingLabel: string | undefined) {
    const groups = new Map<string, Group>();
    for (const operation of operations) {
      const { http } = operation;
      if (http) this.#add(groups, { operation, http, leadingLabel });
    }
    for (const list of this.#byMethod.values())
      list.sort((a, b) => specificity(b) - specificity(a));
  }

  #add(
    groups: Map<string, Group>,
    route: { operation: OperationModel; http: HttpTrait; leadingLabel: string | undefined },
  ): void {
    const { operation, http, leadingLabel } = route;
    const [template = '/', literalText = ''] = http.uri.split('?');
    const bindings = readBindings(operation.input);
    const isLed =
      leadingLabel !== undefined && bindings.labels.some(({ member }) => member === leadingLabel);
    const key = `${http.method} ${template} ${isLed}`;
    let group = groups.get(key);
    if (!group) {
      group = {
        segments: parseTemplate(template),
        isLed,
        candidates: [],
        queryNames: new Set([hintName]),
        headerNames: new Set(),
      };
      groups.set(key, group);
      const list = this.#byMethod.get(http.method);
      if (list) list.push(group);
      else this.#byMethod.set(http.method, [group]);
    }
    const candidate = candidateOf(operation, literalText, bindings);
    group.candidates.push(candidate);
    for (const [name] of candidate.literals) group.queryNames.add(name);
    for (const name of candidate.requiredQueries) group.queryNames.add(name);
    for (const name of candidate.requiredHeaders) group.headerNames.add(name);
  }

  match(target: RestTarget): RestMatch | undefined {
    const segments = target.path.split('/').slice(1);
    if (segments.length > 1 && segments.at(-1) === '' && !target.leading) segments.pop();
    for (const group of this.#byMethod.get(target.method) ?? []) {
      if (group.isLed !== (target.leading !== undefined)) continue;
      const labels = matchSegments(group.segments, segments);
      const operation = labels && this.#choose(group, target);
      if (labels && operation) return { operation, labels };
    }
    return undefined;
  }

  #choose(group: Group, target: RestTarget): OperationModel | undefined {
    if (hasClue(group, target)) return choose(group.candidates, target);
    if (!this.#plain.has(group)) this.#plain.set(group, choose(group.candidates, target));
    return this.#plain.get(group);
  }
}

/** Whether anything of the request tells the group's candidates apart. Most requests have nothing of that. */
function hasClue({ queryNames, headerNames }: Group, { query, headers }: RestTarget): boolean {
  for (const name of query.keys()) if (queryNames.has(name)) return true;
  for (const name of headerNames) if (headers[name] !== undefined) return true;
  return false;
}

function specificity(group: Group): number {
  return group.segments.reduce(
    (sum, { kind }) => sum + (kind === 'literal' ? 4 : kind === 'label' ? 2 : 1),
    0,
  );
}

function parseTemplate(template: string): readonly Segment[] {
  return template
    .split('/')
    .slice(1)
    .map((text): Segment => {
      if (!text.startsWith('{')) return { kind: 'literal', text };
      const name = text.slice(1, -1);
      return name.endsWith('+')
        ? { kind: 'greedy', name: name.slice(0, -1) }
        : { kind: 'label', name };
    });
}

function candidateOf(
  operation: OperationModel,
  literalText: string,
  bindings: HttpBindings,
): Candidate {
  const literals = literalText
    .split('&')
    .filter((text) => text !== '')
    .map((text): readonly [string, string] => {
      const [name = '', value = ''] = text.split('=');
      return [name, value];
    });
  const required = requiredMembers(operation);
  return {
    operation,
    literals: literals.filter(([name]) => name !== hintName),
    hint: literals.find(([name]) => name === hintName)?.[1],
    requiredQueries: bindings.queries
      .filter(({ member }) => required.has(member))
      .map(({ name }) => name),
    requiredHeaders: bindings.headers
      .filter(({ member }) => required.has(member))
      .map(({ name }) => name),
  };
}

/** A structure's schema ends with the number of its required members, which come first. */
function requiredMembers(operation: OperationModel): ReadonlySet<string> {
  const schema: unknown = operation.input.getSchema();
  if (!Array.isArray(schema)) return new Set();
  const [, , , , names, , count]: readonly unknown[] = schema;
  return new Set(Array.isArray(names) ? names.slice(0, Number(count ?? 0)).map(String) : []);
}

function matchSegments(
  pattern: readonly Segment[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const labels: Record<string, string> = {};
  let index = 0;
  for (const part of pattern) {
    if (part.kind === 'greedy') {
      const rest = segments.slice(index).join('/');
      if (rest === '') return undefined;
      labels[part.name] = decodePercent(rest, 'path');
      return labels;
    }
    const text = segments[index];
    if (text === undefined || !fits(part, text)) return undefined;
    if (part.kind === 'label') labels[part.name] = decodePercent(text, 'path');
    index += 1;
  }
  return pattern.length === segments.length ? labels : undefined;
}

function fits(part: Segment, text: string): boolean {
  return part.kind === 'literal' ? text === part.text : text !== '';
}

function choose(candidates: readonly Candidate[], target: RestTarget): OperationModel | undefined {
  const [only] = candidates;
  if (candidates.length === 1 && only && only.literals.length === 0) return only.operation;
  let best: Candidate | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const score = scoreOf(candidate, target);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best?.operation;
}

/** Literals decide first, then required parameters, then the hint; minus infinity when the candidate is out. */
function scoreOf(candidate: Candidate, { query, headers }: RestTarget): number {
  const { literals, requiredQueries, requiredHeaders, hint } = candidate;
  if (!literals.every((literal) => hasLiteral(query, literal))) return Number.NEGATIVE_INFINITY;
  const required = requiredQueries.length + requiredHeaders.length;
  const present =
    requiredQueries.filter((name) => query.has(name)).length +
    requiredHeaders.filter((name) => headers[name] !== undefined).length;
  // Without a literal only the required parameters tell the operation from its neighbours.
  if (literals.length === 0 && present < required) return Number.NEGATIVE_INFINITY;
  const hinted = hint !== undefined && query.get(hintName)?.[0] === hint ? 1 : 0;
  return literals.length * 64 + present * 8 - (required - present) * 2 + hinted;
}

function hasLiteral(query: QueryParameters, [name, value]: readonly [string, string]): boolean {
  const found = query.get(name)?.[0];
  return found !== undefined && (value === '' || found === value);
}
