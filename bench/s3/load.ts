import { median } from '../figure.ts';
import { Connection } from './connection.ts';

export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly body?: Buffer;
}

export interface Outcome {
  readonly perSecond: number;
  readonly megabytesPerSecond: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

/** Sends every call, so many at a time; refuses to call a failure a result. */
export async function load(calls: readonly Call[], clients: number): Promise<Outcome> {
  const requests = calls.map((call) => ({ call, written: write(call) }));
  const times: number[] = [];
  let next = 0;
  let bytes = 0;
  const client = async () => {
    const [first] = calls;
    if (!first) return;
    const connection = new Connection(first.url);
    for (let request = requests[next++]; request; request = requests[next++]) {
      const started = performance.now();
      const answered = await ask(connection, request.call, request.written);
      bytes += answered + (request.call.body?.length ?? 0);
      times.push(performance.now() - started);
    }
    connection.close();
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1_000;
  return {
    perSecond: calls.length / seconds,
    megabytesPerSecond: bytes / 1_000_000 / seconds,
    medianMs: median(times),
    worstMs: Math.max(...times),
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

async function ask(
  connection: Connection,
  { method, url }: Call,
  written: readonly Buffer[],
): Promise<number> {
  const { status, bytes } = await connection.exchange(written);
  if (status >= 200 && status < 300) return bytes;
  throw new Error(`${method} ${url.pathname} answered ${status}`);
}

function write({ method, url, body }: Call): readonly Buffer[] {
  const length = method === 'PUT' ? `Content-Length: ${body?.length ?? 0}\r\n` : '';
  const head = `${method} ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\n${length}\r\n`;
  return [Buffer.from(head, 'latin1'), ...(body ? [body] : [])];
}
