import type { Image } from '#ports/images.ts';
import { imageInvalid } from './errors.ts';

export interface ImageOrigin {
  readonly file: string;
  /** Folder of the file. */
  readonly dir: string;
  /** Cores of this machine, for the value `cores` of `maxConcurrentTransforms`. */
  readonly cores: number;
}

type Fields = ReadonlyMap<string, unknown>;

/** Checks the text of an `image.json` (described in runtimes/README.md); throws a `SlipwayError` naming the field. */
export function parseImage(text: string, origin: ImageOrigin): Image {
  const read = new FieldReader(origin.file);
  const fields = read.object(parseJson(text), '');
  return {
    name: read.text(fields, 'name'),
    repositories: read.texts(fields, 'repositories'),
    tags: read.texts(fields, 'tags'),
    environment: read.text(fields, 'environment'),
    ...read.modules(fields),
    ...(fields.has('scalarInterval')
      ? { scalarInterval: read.count(fields, 'scalarInterval') }
      : {}),
    metricDefinitions: read.list(fields, 'metricDefinitions').map((each) => {
      const metric = read.object(each, 'metricDefinitions');
      return { name: read.text(metric, 'name'), regex: read.regex(metric, 'regex') };
    }),
    executionParameters: executionParameters(read, fields, origin),
    dir: origin.dir,
  };
}

/** Those of a container that answers no `/execution-parameters`, for an image that serves no model. */
const executionParametersDefault: Image['executionParameters'] = {
  maxConcurrentTransforms: 1,
  batchStrategy: 'MULTI_RECORD',
  maxPayloadInMB: 6,
};

function executionParameters(
  read: FieldReader,
  fields: Fields,
  { cores }: ImageOrigin,
): Image['executionParameters'] {
  const given = fields.get('executionParameters');
  if (given === undefined) return executionParametersDefault;
  const parameters = read.object(given, 'executionParameters');
  const isByCores = parameters.get('maxConcurrentTransforms') === 'cores';
  return {
    maxConcurrentTransforms: isByCores ? cores : read.count(parameters, 'maxConcurrentTransforms'),
    batchStrategy: read.batchStrategy(parameters),
    maxPayloadInMB: read.count(parameters, 'maxPayloadInMB'),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

class FieldReader {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  object(value: unknown, field: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw this.#wrong(field, 'an object');
    }
    return new Map(Object.entries(value));
  }

  text(fields: Fields, field: string): string {
    const value = fields.get(field);
    if (typeof value !== 'string' || value === '') throw this.#wrong(field, 'a text');
    return value;
  }

  /** What the image can do; each is optional, for an image that does only some. */
  modules(
    fields: Fields,
  ): Pick<Image, 'trainModule' | 'exportModule' | 'processModule' | 'runsScripts'> {
    const names = ['trainModule', 'exportModule', 'processModule'] as const;
    const given = names.filter((name) => fields.has(name));
    const runsScripts = fields.get('runsScripts');
    if (runsScripts !== undefined && typeof runsScripts !== 'boolean') {
      throw this.#wrong('runsScripts', 'true or false');
    }
    return {
      ...Object.fromEntries(given.map((name) => [name, this.module(fields, name)])),
      ...(runsScripts === undefined ? {} : { runsScripts }),
    };
  }

  module(fields: Fields, field: string): string {
    const value = this.text(fields, field);
    if (!/^[a-z_]\w*(\.[a-z_]\w*)*$/i.test(value)) throw this.#wrong(field, 'a Python module');
    return value;
  }

  regex(fields: Fields, field: string): string {
    const value = this.text(fields, field);
    try {
      RegExp(value);
      return value;
    } catch {
      throw this.#wrong(field, 'a regular expression');
    }
  }

  count(fields: Fields, field: string): number {
    const value = fields.get(field);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
      throw this.#wrong(field, 'a whole number above 0');
    }
    return value;
  }

  list(fields: Fields, field: string): readonly unknown[] {
    const value = fields.get(field) ?? [];
    if (!Array.isArray(value)) throw this.#wrong(field, 'a list');
    return value;
  }

  texts(fields: Fields, field: string): readonly string[] {
    return this.list(fields, field).map((each) => {
      if (typeof each !== 'string' || each === '') throw this.#wrong(field, 'a list of texts');
      return each;
    });
  }

  batchStrategy(fields: Fields): 'MULTI_RECORD' | 'SINGLE_RECORD' {
    const value = fields.get('batchStrategy');
    if (value === 'MULTI_RECORD' || value === 'SINGLE_RECORD') return value;
    throw this.#wrong('batchStrategy', 'MULTI_RECORD or SINGLE_RECORD');
  }

  #wrong(field: string, expected: string): Error {
    return imageInvalid(this.#file, field, expected);
  }
}
