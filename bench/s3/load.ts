import { type Answer, Connection } from './connection.ts';

export interface Call {
  readonly method: string;
  readonly url: URL;
  /** In parts, so that many bodies share most of their bytes. */
  readonly body?: readonly Buffer[];
}

export interface Outcome {
  readonly answered: number;
  /** Of bodies, sent and received. */
  readonly bytes: number;
  readonly perSecond: number;
  readonly megabytesPerSecond: number;
}

interface Extent {
  readonly clients: number;
  /** No further call starts after so long. */
  readonly seconds?: number;
  /** From the first again after the last, until the time is over. */
  readonly isRepeated?: boolean;
}

/** Sends the calls, so many at a time; refuses to call a failure a result. */
export async function load(calls: readonly Call[], extent: Extent): Promise<Outcome> {
  const { clients, seconds: limit = Number.POSITIVE_INFINITY, isRepeated = false } = extent;
  const requests = calls.map((call) => ({ call, written: write(call) }));
  let answered = 0;
  let next = 0;
  let bytes = 0;
  const started = performance.now();
  const end = started + limit * 1_000;
  const client = async () => {
    const [first] = calls;
    if (!first) return;
    const connection = new Connection(first.url);
    for (;;) {
      const request = requests[isRepeated ? next % requests.length : next];
      if (!request || performance.now() > end) break;
      next += 1;
      bytes += await ask(connection, request.call, request.written);
      bytes += sizeOf(request.call);
      answered += 1;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1_000;
  return {
    ...{ answered, bytes },
    perSecond: answered / seconds,
    megabytesPerSecond: bytes / 1_000_000 / seconds,
  };
}

/** Bytes of the answer. */
export async function send(call: Call): Promise<number> {
  const connection = new Connection(call.url);
  try {
    return await ask(connection, call, write(call));
  } finally {
    connection.close();
  }
}

/** What the server answers, whatever its status. */
export async function answerTo(call: Call): Promise<Answer> {
  const connection = new Connection(call.url);
  try {
    return await answerOver(connection, call);
  } finally {
    connection.close();
  }
}

/** The same over a connection that stays open. */
export function answerOver(connection: Connection, call: Call): Promise<Answer> {
  return connection.exchange(write(call), true);
}

async function ask(
  connection: Connection,
  { method, url }: Call,
  written: readonly Buffer[],
): Promise<number> {
  const { status, bytes } = await connection.exchange(written);
  if (status >= 200 && status < 300) return bytes;
  throw new Error(`${method} ${url.pathname} answered ${status}`);
}

function sizeOf({ body = [] }: Call): number {
  return body.reduce((sum, part) => sum + part.length, 0);
}

function write(call: Call): readonly Buffer[] {
  const { method, url, body = [] } = call;
  const length = method === 'PUT' ? `Content-Length: ${sizeOf(call)}\r\n` : '';
  const head = `${method} ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\n${length}\r\n`;
  return [Buffer.from(head, 'latin1'), ...body];
}
