import { needsJsonSchema } from '#needs/json-schema.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

let built: ReturnType<typeof needsJsonSchema> | undefined;

/** Made once: a wrong need asks for it at every mistake. */
function wholeSchema(): unknown {
  built ??= needsJsonSchema();
  return built;
}

function schemaAt(path: readonly PropertyKey[]): unknown {
  let schema: unknown = wholeSchema();
  for (const key of path) {
    if (!isRecord(schema)) return undefined;
    const fields = schema['properties'];
    schema =
      typeof key === 'number'
        ? schema['items']
        : isRecord(fields)
          ? fields[String(key)]
          : undefined;
  }
  return schema;
}

/** Names of the fields that an object at `path` of a need may have. */
export function fieldsAt(path: readonly PropertyKey[]): readonly string[] {
  const schema = schemaAt(path);
  const fields = isRecord(schema) ? schema['properties'] : undefined;
  return isRecord(fields) ? Object.keys(fields) : [];
}

/** How a quantity of this field may be written. */
export function examplesOf(field: string): readonly string[] {
  const schema = schemaAt(field.split('.'));
  const examples = isRecord(schema) ? schema['examples'] : undefined;
  return Array.isArray(examples) ? examples.map(String) : [];
}
