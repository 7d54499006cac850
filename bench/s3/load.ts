import { Agent, request } from 'node:http';
import { median } from '../figure.ts';

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
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let next = 0;
  let bytes = 0;
  const client = async () => {
    for (let call = calls[next++]; call; call = calls[next++]) {
      const started = performance.now();
      const answered = await send(call, agent);
      bytes += answered + (call.body?.length ?? 0);
      times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  return {
    perSecond: calls.length / seconds,
    megabytesPerSecond: bytes / 1_000_000 / seconds,
    medianMs: median(times),
    worstMs: Math.max(...times),
  };
}

/** Bytes of the answer. */
export function send({ method, url, body }: Call, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-length': body.length };
    const sent = request(url, { method, agent, headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('error', reject);
      answer.on('end', () => {
        const isGood = (answer.statusCode ?? 500) < 300;
        if (isGood) resolve(bytes);
        else reject(new Error(`${method} ${url.pathname} answered ${answer.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
