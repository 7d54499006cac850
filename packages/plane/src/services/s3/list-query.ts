import type { EncodingType } from '@aws-sdk/client-s3';
import { urlEncoded } from './domain/url-encoding.ts';
import { invalidArgument } from './errors.ts';

/** Entries of a page, at most, whatever the client asks for. */
const pageMax = 1_000;

/** How many entries a page may have; `parameter` is the name that a refusal tells. */
export function pageSize(asked: number | undefined, parameter: string): number {
  const value = asked ?? pageMax;
  if (Number.isInteger(value) && value >= 0 && value <= 2_147_483_647) {
    return Math.min(value, pageMax);
  }
  const message = `Argument ${parameter} must be an integer between 0 and 2147483647`;
  throw invalidArgument(message, { name: parameter, value });
}

/** Encodes keys where the client asked for it; XML cannot carry every key as it is. */
export function keyEncoder(
  encoding: EncodingType | undefined,
): <Text extends string | undefined>(text: Text) => Text | string {
  if (encoding === undefined) return (text) => text;
  if (encoding !== 'url') {
    const argument = { name: 'encoding-type', value: encoding };
    throw invalidArgument('Invalid Encoding Method specified in Request', argument);
  }
  return (text) => (text === undefined ? text : urlEncoded(text));
}
