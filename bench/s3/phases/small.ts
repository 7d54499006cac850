import { Failed, type Figure } from '../board.ts';
import { answerTo, load } from '../load.ts';
import { peakMegabytes } from '../memory.ts';
import { clients, kib, record, request, type Turn } from '../turn.ts';

const sizes = [kib, 4 * kib];
/** A PUT is of a new key until so many were put a second; then the first are put again. */
const putsPerSecond = 10_000;

const memory: Figure = { what: 'peak memory, small objects', unit: 'MB', better: 'less' };

export async function measureSmall(turn: Turn): Promise<void> {
  for (const bytes of sizes) {
    await put(turn, bytes);
    await get(turn, bytes);
  }
  const peak = peakMegabytes(turn.server.pid);
  if (turn.round === 0 && peak !== undefined) turn.board.add(turn.name, memory, peak);
}

async function put(turn: Turn, bytes: number): Promise<void> {
  const { seconds } = turn.settings;
  const what = `PUT ${bytes / kib} KiB, ${clients} clients`;
  await record(turn, { what, unit: '/s', better: 'more' }, async () => {
    const urls = Array.from(
      { length: Math.ceil(seconds * putsPerSecond) },
      (_, at) => request(turn, 'PUT', `/bench/put-${bytes}-${turn.round}/${at}`).url,
    );
    const wanted = { method: 'PUT', urls, bodyBytes: bytes, clients, seconds } as const;
    return turn.client(wanted);
  });
}

async function get(turn: Turn, bytes: number): Promise<void> {
  const { seconds, objects } = turn.settings;
  const goal = bytes === kib ? '10 times s3rver' : undefined;
  const what = `GET ${bytes / kib} KiB, ${clients} clients`;
  const figure = { what, unit: '/s', better: 'more', ...(goal && { goal }) } as const;
  await record(turn, figure, async () => {
    const names = Array.from({ length: objects }, (_, at) => `/bench/get-${bytes}/${at}`);
    if (turn.round === 0) await fill(turn, names, bytes);
    const { status, text } = await answerTo(request(turn, 'GET', names[0] ?? ''));
    if (text !== textOf(bytes)) throw new Failed(`answered ${status} and other bytes`);
    const urls = names.map((name) => request(turn, 'GET', name).url);
    const wanted = { method: 'GET', urls, bodyBytes: bytes, clients, seconds } as const;
    return turn.client(wanted);
  });
}

async function fill(turn: Turn, names: readonly string[], bytes: number): Promise<void> {
  const body = [Buffer.from(textOf(bytes))];
  await load(
    names.map((name) => ({ ...request(turn, 'PUT', name), body })),
    { clients },
  );
}

function textOf(bytes: number): string {
  return 'slipway '.repeat(bytes / 8);
}
