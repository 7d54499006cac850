import { determineTimestampFormat, ToStringShapeSerializer } from '@smithy/core/protocols';
import type { Shape } from '#schema/shape.ts';

const settings = { httpBindings: true, timestampFormat: { useTrait: true, default: 7 } } as const;
const httpDate = 6;
const codec = new ToStringShapeSerializer(settings);

/** Compiles the writing of a member as an HTTP header carries it. */
export function headerWriter(shape: Shape): (value: unknown) => string {
  const isEncoded = shape.getMergedTraits().mediaType !== undefined;
  const isHttpDate =
    shape.isTimestampSchema() && determineTimestampFormat(shape, settings) === httpDate;
  return (value) => {
    if (typeof value === 'string' && !isEncoded) return safeHeader(value);
    if (isHttpDate && value instanceof Date) return value.toUTCString();
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    codec.write(shape, value);
    return safeHeader(codec.flush());
  };
}

/**
 * Header bytes are Latin-1 to Node: text outside of it goes as its UTF-8 bytes, as S3 does with user metadata.
 * Control characters would split the header, so they are dropped.
 */
export function safeHeader(text: string): string {
  // biome would rightly frown at a control-character class in a regular expression; a scan is as short.
  let isPlain = true;
  for (let index = 0; index < text.length && isPlain; index += 1) {
    const code = text.charCodeAt(index);
    isPlain = code >= 0x20 && code !== 0x7f && code <= 0xff;
  }
  if (isPlain) return text;
  const printable = [...text]
    .filter((character) => character >= ' ' && character !== '\u007f')
    .join('');
  return /^[\u0020-\u00ff]*$/.test(printable)
    ? printable
    : Buffer.from(printable, 'utf8').toString('latin1');
}
