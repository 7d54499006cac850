import { flushesOf } from '../disk.ts';
import { answerTo, load } from '../load.ts';
import { dataRoot } from '../servers/program.ts';
import { kib, request, type Turn } from '../turn.ts';

const puts = 100;

/** What a server does with a wrong signature, and how often the disk is flushed while one client puts, one after the other. */
export async function probe(turn: Turn): Promise<string> {
  const { url } = request(turn, 'GET', '/bench');
  url.searchParams.set('X-Amz-Signature', '0'.repeat(64));
  const { status } = await answerTo({ method: 'GET', url });
  const signature = `a wrong signature is answered ${status}`;
  const before = flushesOf(dataRoot());
  const body = [Buffer.alloc(kib)];
  await load(
    Array.from({ length: puts }, (_, at) => ({
      ...request(turn, 'PUT', `/bench/flush/${at}`),
      body,
    })),
    { clients: 1 },
  );
  const after = flushesOf(dataRoot());
  if (before === undefined || after === undefined) return signature;
  return `${signature}, ${((after - before) / puts).toFixed(2)} flushes of the disk a PUT`;
}
