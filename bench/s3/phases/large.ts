import { randomBytes } from 'node:crypto';
import type { Figure } from '../board.ts';
import { Failed } from '../board.ts';
import { type Call, load, send } from '../load.ts';
import { peakMegabytes } from '../memory.ts';
import { kib, record, request, type Turn } from '../turn.ts';

const mib = kib * kib;
const largeMib = 64;
const count = 4;
const stampBytes = 16;
const shared = randomBytes(mib - stampBytes);
const goal = 'within 25 % of a real store';

/** 64 MiB of which no MiB is the same as another: a store that keeps equal blocks once must write them all. */
function largeBody(object: string): readonly Buffer[] {
  return Array.from({ length: largeMib }, (_, at) => [
    Buffer.from(`${object}-${at}`.padEnd(stampBytes, '.').slice(-stampBytes)),
    shared,
  ]).flat();
}

function put(turn: Turn, folder: string, object: string): Call {
  return { ...request(turn, 'PUT', `/bench/${folder}/${object}`), body: largeBody(object) };
}

export async function measureLarge(turn: Turn): Promise<void> {
  const objects = Array.from({ length: count }, (_, at) => `${turn.round}-${at}`);
  const paths = objects.map((object) => `/bench/large/${object}`);
  const throughput = async (calls: readonly Call[]) => {
    const { bytes, megabytesPerSecond } = await load(calls, { clients: 1 });
    if (bytes < count * largeMib * mib) throw new Failed(`${bytes} bytes of ${count} objects`);
    return megabytesPerSecond;
  };
  await record(turn, { what: 'PUT 64 MiB, 1 client', unit: 'MB/s', better: 'more', goal }, () =>
    throughput(objects.map((object) => put(turn, 'large', object))),
  );
  await record(turn, { what: 'GET 64 MiB, 1 client', unit: 'MB/s', better: 'more', goal }, () =>
    throughput(paths.map((path) => request(turn, 'GET', path))),
  );
  for (const path of paths) await send(request(turn, 'DELETE', path)).catch(() => 0);
}

/** Many gigabytes in and out of a server that did nothing before; at most one object lies on the disk. */
export async function measureThrough(turn: Turn): Promise<void> {
  const { through, limit } = turn.settings;
  const figure: Figure = {
    what: `peak memory, ${through} GB in and out`,
    unit: 'MB',
    better: 'less',
    goal: '250 MB',
  };
  await record(turn, figure, async () => {
    await send(request(turn, 'PUT', '/bench'));
    const started = performance.now();
    for (let passed = 0; passed < through * 1e9; passed += largeMib * mib) {
      if (performance.now() - started > limit * 1_000)
        throw new Failed(`too slow: ${(passed / 1e9).toFixed(1)} GB in ${limit} s`);
      const object = String(passed);
      await send(put(turn, 'through', object));
      const bytes = await send(request(turn, 'GET', `/bench/through/${object}`));
      if (bytes < largeMib * mib) throw new Failed(`answered ${bytes} bytes of 64 MiB`);
      await send(request(turn, 'DELETE', `/bench/through/${object}`));
    }
    const peak = peakMegabytes(turn.server.pid);
    if (peak === undefined) throw new Failed('not known on this system');
    return peak;
  });
}
