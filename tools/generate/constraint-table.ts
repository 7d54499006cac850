import type { ConstrainedShape, ConstraintTable } from '@slipway/wire';

interface ModelShape {
  readonly type: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly pattern?: string | undefined;
  readonly enum?: readonly string[] | undefined;
  readonly sensitive?: boolean | undefined;
  readonly required?: readonly string[] | undefined;
  readonly members?: Readonly<Record<string, { readonly shape: string }>> | undefined;
  readonly member?: { readonly shape: string } | undefined;
  readonly key?: { readonly shape: string } | undefined;
  readonly value?: { readonly shape: string } | undefined;
}

export interface ServiceShapes {
  readonly operations: Readonly<
    Record<string, { readonly input?: { readonly shape: string } | undefined }>
  >;
  readonly shapes: Readonly<Record<string, ModelShape>>;
}

/** Patterns written for Java that JavaScript cannot read: they are left out and named. */
export type DroppedPatterns = Readonly<Record<string, string>>;

/** Keeps the shapes that inputs reach and that lead to a constraint. */
export function buildTable(model: ServiceShapes): {
  table: ConstraintTable;
  dropped: DroppedPatterns;
} {
  const dropped: Record<string, string> = {};
  const reached = reachedShapes(model);
  const kept = keptShapes(model, reached);
  const names = [...kept].sort();
  const shapes = Object.fromEntries(
    names.map((name) => [name, constrained({ name, model, kept, dropped })]),
  );
  const operations = Object.fromEntries(
    Object.entries(model.operations)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { input }]) => [name, input && kept.has(input.shape) ? input.shape : null]),
  );
  return { table: { operations, shapes }, dropped };
}

function targetsOf(shape: ModelShape): readonly string[] {
  const members = Object.values(shape.members ?? {});
  return [...members, shape.member, shape.key, shape.value].flatMap((ref) =>
    ref ? [ref.shape] : [],
  );
}

function reachedShapes({ operations, shapes }: ServiceShapes): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = Object.values(operations).flatMap(({ input }) => (input ? [input.shape] : []));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const shape = shapes[name];
    if (!shape || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...targetsOf(shape));
  }
  return reached;
}

const ownConstraints = ['min', 'max', 'pattern', 'enum'] as const;

function isConstrained(shape: ModelShape): boolean {
  const isInteger = shape.type === 'integer' || shape.type === 'long';
  return (
    isInteger ||
    (shape.required ?? []).length > 0 ||
    ownConstraints.some((key) => shape[key] !== undefined)
  );
}

/** Grows from the shapes with constraints of their own to all that lead to one. */
function keptShapes({ shapes }: ServiceShapes, reached: ReadonlySet<string>): ReadonlySet<string> {
  const kept = new Set([...reached].filter((name) => shapes[name] && isConstrained(shapes[name])));
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const name of reached) {
      if (targetsOf(shapes[name] ?? { type: 'string' }).some((target) => kept.has(target)))
        kept.add(name);
    }
  }
  return kept;
}

interface ShapeSource {
  readonly name: string;
  readonly model: ServiceShapes;
  readonly kept: ReadonlySet<string>;
  readonly dropped: Record<string, string>;
}

function constrained({ name, model, kept, dropped }: ShapeSource): ConstrainedShape {
  const shape = model.shapes[name] ?? { type: 'string' };
  const pattern = shape.pattern === undefined ? undefined : readablePattern(shape.pattern);
  if (shape.pattern !== undefined && pattern === undefined) dropped[name] = shape.pattern;
  const members = Object.entries(shape.members ?? {}).flatMap(([member, { shape: target }]) =>
    kept.has(target) ? [[member, target] as const] : [],
  );
  const keep = (ref: { readonly shape: string } | undefined) =>
    ref && kept.has(ref.shape) ? ref.shape : undefined;
  return withoutAbsent({
    min: shape.min,
    max: shape.max,
    pattern,
    enum: shape.enum,
    integer: shape.type === 'integer' || shape.type === 'long' ? true : undefined,
    secret: shape.sensitive,
    required: shape.required?.length ? shape.required : undefined,
    members: members.length > 0 ? Object.fromEntries(members) : undefined,
    list: keep(shape.member),
    key: keep(shape.key),
    value: keep(shape.value),
  });
}

function readablePattern(pattern: string): string | undefined {
  try {
    // `\p{L}` means a letter only with the `u` flag; without it, it is the text `p{L}`.
    new RegExp(`^(?:${pattern})$`, pattern.includes('\\p{') ? 'u' : '');
    return pattern;
  } catch {
    return undefined;
  }
}

function withoutAbsent(shape: Readonly<Record<string, unknown>>): ConstrainedShape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined));
}
