import { Defect } from '@slipway/base';
import { type Shape, shapeOf, unitShape } from './shape.ts';

/** The HTTP trait of an operation; RPC protocols have none. */
export interface HttpTrait {
  readonly method: string;
  /** `/{Key+}?x-id=PutObject` */
  readonly uri: string;
  readonly status: number;
}

export interface OperationModel {
  readonly name: string;
  readonly http: HttpTrait | undefined;
  readonly input: Shape;
  readonly output: Shape;
}

export interface ErrorModel {
  readonly name: string;
  readonly fault: 'client' | 'server';
  readonly httpStatus: number | undefined;
  /** The code and status of the query protocol where they differ from the shape's name. */
  readonly queryError: { readonly code: string; readonly status: number } | undefined;
  readonly shape: Shape;
}

export interface ServiceModel {
  readonly operations: ReadonlyMap<string, OperationModel>;
  readonly errors: ReadonlyMap<string, ErrorModel>;
}

const operationKind = 9;
const errorKind = -3;

/**
 * Reads the exports of an SDK's schema module: every array that begins with 9 is an operation
 * `[9, namespace, name, traits, input, output]`, every one with -3 an error.
 */
export function readServiceModel(module: Readonly<Record<string, unknown>>): ServiceModel {
  const operations = new Map<string, OperationModel>();
  const errors = new Map<string, ErrorModel>();
  for (const value of Object.values(module)) {
    if (!Array.isArray(value)) continue;
    const schema: readonly unknown[] = value;
    if (schema[0] === operationKind) {
      const operation = readOperation(schema);
      operations.set(operation.name, operation);
    } else if (
      schema[0] === errorKind &&
      !String(schema[1]).startsWith('smithy.ts.sdk.synthetic')
    ) {
      const error = readError(value, schema);
      errors.set(error.name, error);
    }
  }
  if (operations.size === 0) throw new Defect('the schema module holds no operation');
  return { operations, errors };
}

function readOperation(schema: readonly unknown[]): OperationModel {
  const [, , name, traits, input, output] = schema;
  return {
    name: String(name),
    http: readHttpTrait(traits),
    // The SDK's own type of these values is a union over all schema kinds that `of` accepts.
    input: asShape(input),
    output: asShape(output),
  };
}

function readHttpTrait(traits: unknown): HttpTrait | undefined {
  if (typeof traits !== 'object' || traits === null || !('http' in traits)) return undefined;
  const { http } = traits;
  if (!Array.isArray(http)) return undefined;
  return { method: String(http[0]), uri: String(http[1]), status: Number(http[2] ?? 200) };
}

function readError(value: unknown, schema: readonly unknown[]): ErrorModel {
  const shape = asShape(value);
  const traits: Readonly<Record<string, unknown>> = { ...shape.getMergedTraits() };
  const query = traits['awsQueryError'];
  const status = traits['httpError'];
  return {
    name: String(schema[2]),
    fault: traits['error'] === 'server' ? 'server' : 'client',
    httpStatus: typeof status === 'number' ? status : undefined,
    queryError: Array.isArray(query)
      ? { code: String(query[0]), status: Number(query[1]) }
      : undefined,
    shape,
  };
}

function asShape(schema: unknown): Shape {
  return schema === undefined ? unitShape : shapeOf(schema as Parameters<typeof shapeOf>[0]);
}
