/** The head of a request that a worker reads by itself. Everything else about a connection is for Node's parser. */
export interface RequestHead {
  readonly method: string;
  readonly url: string;
  /** Names in lower case, each once. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  /** Bytes of the head, its empty line included. */
  readonly headBytes: number;
  readonly bodyBytes: number;
}

/** `partial`: more has to come. `elsewhere`: no request that is read here. */
export type ReadHead = RequestHead | 'partial' | 'elsewhere';

/** A presigned URL of a key of 1,024 bytes with every header that SDKs send is shorter. */
const headBytesMax = 16 * 1024;
/** What is stored beside its record, without a file. */
export const bodyBytesMax = 12 * 1024;

const requestLine = /^(GET|HEAD|PUT|DELETE) (\/[\x21-\x7e]*) HTTP\/1\.1$/;
/** RFC 9110, section 5: a token, a colon, and visible characters, spaces, tabs and the upper half of Latin-1. */
const fieldLine =
  /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*((?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?)[ \t]*$/;

/** They change how a message is read, or what follows it. */
const notHere = ['transfer-encoding', 'te', 'trailer', 'expect', 'upgrade', 'http2-settings'];

/**
 * Reads the head at the start of `bytes`, strictly: a request of an object with no body or a short one, whose every line is
 * as RFC 9112 has it and whose every field comes once. Whatever is doubtful is left to a full parser.
 */
export function readHead(bytes: Buffer): ReadHead {
  const end = bytes.indexOf('\r\n\r\n', 0, 'latin1');
  if (end < 0) return bytes.length > headBytesMax ? 'elsewhere' : 'partial';
  if (end > headBytesMax) return 'elsewhere';
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const [, method = '', url = ''] = requestLine.exec(first) ?? [];
  if (method === '' || url.startsWith('/_slipway/')) return 'elsewhere';
  const fields = readFields(lines);
  if (!fields) return 'elsewhere';
  const bodyBytes = bodyBytesOf(method, fields.headers);
  return bodyBytes === undefined
    ? 'elsewhere'
    : { method, url, ...fields, headBytes: end + 4, bodyBytes };
}

function readFields(
  lines: readonly string[],
): Pick<RequestHead, 'headers' | 'rawHeaders'> | undefined {
  const headers: Record<string, string> = Object.create(null);
  const rawHeaders: string[] = [];
  for (const line of lines) {
    const [, name, value] = fieldLine.exec(line) ?? [];
    if (name === undefined || value === undefined) return undefined;
    const lower = name.toLowerCase();
    if (lower in headers) return undefined;
    headers[lower] = value;
    rawHeaders.push(name, value);
  }
  return { headers, rawHeaders };
}

/** Undefined where the message is framed in another way than by a short length. */
function bodyBytesOf(
  method: string,
  headers: Readonly<Record<string, string>>,
): number | undefined {
  if (headers['host'] === undefined || notHere.some((name) => name in headers)) return undefined;
  const connection = headers['connection'];
  if (connection !== undefined && connection.toLowerCase() !== 'keep-alive') return undefined;
  const length = headers['content-length'];
  if (length === undefined) return method === 'PUT' ? undefined : 0;
  if (!/^\d{1,5}$/.test(length)) return undefined;
  const bodyBytes = Number(length);
  const isLong = bodyBytes > (method === 'PUT' ? bodyBytesMax : 0);
  return isLong ? undefined : bodyBytes;
}
