import { FromStringShapeDeserializer } from '@smithy/core/protocols';
import type { Shape } from '#schema/shape.ts';
import { MalformedInput } from './malformed-input.ts';

/** Reads one header, query parameter, label or form field; throws `MalformedInput`. */
export type TextReader = (text: string) => unknown;

const epochSeconds = 7;
const dateTime = 5;

function stringCodec(
  timestampFormat: typeof epochSeconds | typeof dateTime,
  httpBindings: boolean,
) {
  return new FromStringShapeDeserializer({
    httpBindings,
    timestampFormat: { useTrait: true, default: timestampFormat },
  });
}

const bindingCodec = stringCodec(epochSeconds, true);
const formCodec = stringCodec(dateTime, false);

/** `binding`: headers, labels, query parameters. `form`: fields of the query protocol. */
export function textReader(shape: Shape, name: string, use: 'binding' | 'form'): TextReader {
  if (shape.isStringSchema() && !shape.getMergedTraits().mediaType) return identity;
  if (shape.isNumericSchema()) return (text) => readNumber(text, name);
  if (shape.isBooleanSchema()) return (text) => readBoolean(text, name);
  const codec = use === 'form' ? formCodec : bindingCodec;
  return (text) => {
    try {
      const value: unknown = codec.read(shape, text);
      assertSound(value);
      return value;
    } catch (cause) {
      throw new MalformedInput('parameter', `Provided ${name} is not valid`, cause);
    }
  };
}

function identity(text: string): string {
  return text;
}

function readNumber(text: string, name: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) {
    throw new MalformedInput(
      'parameter',
      `Provided ${name} not an integer or within integer range`,
    );
  }
  return value;
}

function readBoolean(text: string, name: string): boolean {
  const value = text.toLowerCase();
  if (value !== 'true' && value !== 'false') {
    throw new MalformedInput(
      'parameter',
      `Provided ${name} is not a boolean: ${text.slice(0, 20)}`,
    );
  }
  return value === 'true';
}

/** The SDK's text codecs answer NaN and invalid dates where they should refuse. */
export function assertSound(value: unknown): void {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) throw new MalformedInput('body', 'A number was expected');
  } else if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new MalformedInput('body', 'A timestamp was expected');
  } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const item of Object.values(value)) assertSound(item);
  }
}
