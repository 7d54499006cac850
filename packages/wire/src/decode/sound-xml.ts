import { Buffer, isUtf8 } from 'node:buffer';

const declaration = /<!(?:ENTITY|DOCTYPE)/i;
const unknownReference = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/;
const numericReference = /&#(?:x([0-9a-fA-F]+)|(\d+));/g;
const lastCodePoint = 0x10ffff;
const lastOfBasicPlane = 0xffff;

/**
 * The bytes of a document that the SDK's parser, made for the answers of servers that it trusts, may read; undefined for
 * those that a strict parser refuses. `root`: the name that the document must have, and nothing else beside it.
 */
export function soundXml(bytes: Uint8Array, root: string | undefined): Uint8Array | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (declaration.test(text)) return undefined;
  // Within these an ampersand stands for itself.
  const isPlain = !text.includes('<![CDATA[') && !text.includes('<!--');
  if (isPlain && unknownReference.test(text)) return undefined;
  if (root !== undefined && !isOnly(root, text)) return undefined;
  return resolved(text, bytes);
}

/** The parser knows no references beyond the basic plane: it would read another character. */
function resolved(text: string, bytes: Uint8Array): Uint8Array | undefined {
  let isSound = true;
  let isChanged = false;
  const plain = text.replace(numericReference, (reference, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code > lastCodePoint) isSound = false;
    if (code <= lastOfBasicPlane || code > lastCodePoint) return reference;
    isChanged = true;
    return String.fromCodePoint(code);
  });
  if (!isSound) return undefined;
  return isChanged ? Buffer.from(plain) : bytes;
}

function isOnly(root: string, text: string): boolean {
  if (rootOf(text) !== root) return false;
  const end = text.lastIndexOf('</');
  // Without an end tag it is one empty element, or the parser sees what is missing.
  if (end < 0) return true;
  if (text.indexOf(`</${root}`) !== end) return false;
  return /^\s*>\s*(?:<!--|$)/.test(text.slice(end + 2 + root.length));
}

/** Name of the first element, behind declarations and comments. */
function rootOf(text: string): string | undefined {
  let at = pastSpace(text, 0);
  while (text.startsWith('<?', at) || text.startsWith('<!--', at)) {
    const close = text.startsWith('<?', at) ? '?>' : '-->';
    const end = text.indexOf(close, at);
    if (end < 0) return undefined;
    at = pastSpace(text, end + close.length);
  }
  const name = /<([^\s>/]+)/y;
  name.lastIndex = at;
  return name.exec(text)?.[1];
}

function pastSpace(text: string, from: number): number {
  const space = /\s*/y;
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}
