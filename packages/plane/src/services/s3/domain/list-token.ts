import type { Position } from './listing.ts';

/** A continuation token: the position, in a form that clients take for opaque. */
export function writeToken(position: Position): string {
  const [mark, text] = position.kind === 'key' ? ['k', position.key] : ['p', position.prefix];
  return `1${mark}${toHex(text)}`;
}

/** Undefined for a token that is not ours. */
export function readToken(token: string): Position | undefined {
  const [, mark, hex] = /^1([kp])((?:[0-9a-f]{2})+)$/.exec(token) ?? [];
  if (mark === undefined || hex === undefined) return undefined;
  const text = fromHex(hex);
  if (text === undefined) return undefined;
  return mark === 'k' ? { kind: 'key', key: text } : { kind: 'prefix', prefix: text };
}

function toHex(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function fromHex(hex: string): string | undefined {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
