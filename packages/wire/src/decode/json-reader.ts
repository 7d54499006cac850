import {
  fromBase64,
  LazyJsonString,
  NumericValue,
  parseEpochTimestamp,
  parseRfc3339DateTimeWithOffset,
  parseRfc7231DateTime,
} from '@smithy/core/serde';
import { isStructure, type Shape } from '#schema/shape.ts';
import { MalformedInput } from './malformed-input.ts';

const depthMax = 100;

export interface JsonReading {
  /** restJson1 obeys the `jsonName` trait, awsJson does not. */
  readonly jsonNames: boolean;
}

/**
 * Reads a parsed JSON document by its shape. The SDK's own reader lets wrong types pass, so ours checks and
 * converts in one walk. Members that the shape does not know are ignored, and null is absence, as AWS has it.
 */
export function readJson(shape: Shape, document: unknown, reading: JsonReading): unknown {
  return new JsonWalk(reading.jsonNames).read(shape, document);
}

class JsonWalk {
  readonly #jsonNames: boolean;
  readonly #path: string[] = [];

  constructor(jsonNames: boolean) {
    this.#jsonNames = jsonNames;
  }

  read(shape: Shape, value: unknown): unknown {
    if (value === null) return undefined;
    if (shape.isStringSchema()) return this.#readString(shape, value);
    if (isStructure(shape)) return this.#readStructure(shape, value);
    if (shape.isListSchema()) return this.#readList(shape, value);
    if (shape.isMapSchema()) return this.#readMap(shape, value);
    return this.#readOther(shape, value);
  }

  #readString(shape: Shape, value: unknown): unknown {
    if (typeof value !== 'string') throw this.#mismatch(value, 'a String');
    const mediaType = shape.getMergedTraits().mediaType;
    return mediaType?.endsWith('json') ? LazyJsonString.from(value) : value;
  }

  #readStructure(shape: Shape, value: unknown): Record<string, unknown> {
    if (!isRecord(value)) throw this.#mismatch(value, 'a structure');
    const out: Record<string, unknown> = {};
    for (const [name, member] of shape.structIterator()) {
      const key = this.#jsonNames ? (member.getMergedTraits().jsonName ?? name) : name;
      const item = Object.hasOwn(value, key) ? value[key] : undefined;
      if (item !== undefined && item !== null) out[name] = this.#under(name, member, item);
    }
    return out;
  }

  #readList(shape: Shape, value: unknown): unknown[] {
    if (!Array.isArray(value)) throw this.#mismatch(value, 'a list');
    const member = shape.getValueSchema();
    return value.map((item: unknown, index) => this.#under(`${index + 1}.member`, member, item));
  }

  #readMap(shape: Shape, value: unknown): Record<string, unknown> {
    if (!isRecord(value)) throw this.#mismatch(value, 'a map');
    const member = shape.getValueSchema();
    // No prototype: a key of a user's map may be called `__proto__`.
    const out: Record<string, unknown> = Object.create(null);
    for (const [key, item] of Object.entries(value)) {
      if (item !== null) out[key] = this.#under(key, member, item);
    }
    return out;
  }

  #readOther(shape: Shape, value: unknown): unknown {
    if (shape.isNumericSchema()) return this.#readNumber(value);
    if (shape.isBooleanSchema()) {
      if (typeof value !== 'boolean') throw this.#mismatch(value, 'a Boolean');
      return value;
    }
    if (shape.isTimestampSchema()) return this.#readTimestamp(shape, value);
    if (shape.isBlobSchema()) return this.#readBlob(value);
    if (shape.isBigIntegerSchema()) return BigInt(this.#readNumber(value));
    if (shape.isBigDecimalSchema())
      return new NumericValue(String(this.#readNumber(value)), 'bigDecimal');
    return value;
  }

  #readNumber(value: unknown): number {
    if (typeof value === 'number') return value;
    // Smithy's JSON writes what JSON cannot say as a string.
    if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') return Number(value);
    throw this.#mismatch(value, 'a Number');
  }

  #readBlob(value: unknown): Uint8Array {
    if (typeof value !== 'string') throw this.#mismatch(value, 'a Blob');
    try {
      return fromBase64(value);
    } catch (cause) {
      throw new MalformedInput('body', `Invalid base64 at '${this.#where()}'`, cause);
    }
  }

  #readTimestamp(shape: Shape, value: unknown): unknown {
    const format = shape.getSchema();
    try {
      if (format === 5) return parseRfc3339DateTimeWithOffset(value);
      if (format === 6) return parseRfc7231DateTime(value);
      return parseEpochTimestamp(value);
    } catch (cause) {
      throw new MalformedInput(
        'body',
        `${tokenOf(value)} can not be converted to a Timestamp at '${this.#where()}'`,
        cause,
      );
    }
  }

  #under(step: string, shape: Shape, value: unknown): unknown {
    if (this.#path.length >= depthMax)
      throw new MalformedInput('body', 'The document is nested too deeply');
    this.#path.push(step);
    const read = this.read(shape, value);
    this.#path.pop();
    return read;
  }

  #mismatch(value: unknown, wanted: string): MalformedInput {
    const at = this.#path.length === 0 ? '' : ` at '${this.#where()}'`;
    if (Array.isArray(value))
      return new MalformedInput('body', `Start of list found where not expected${at}`);
    if (isRecord(value)) {
      return new MalformedInput('body', `Start of structure or map found where not expected${at}`);
    }
    return new MalformedInput('body', `${tokenOf(value)} can not be converted to ${wanted}${at}`);
  }

  #where(): string {
    return this.#path.map(lowerCamel).join('.');
  }
}

/** AWS's messages write member names with a small first letter. */
export function lowerCamel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function tokenOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'STRING_VALUE';
    case 'number':
      return 'NUMBER_VALUE';
    case 'boolean':
      return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
    default:
      return 'VALUE';
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
