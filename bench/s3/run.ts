// `node bench/s3/run.ts [--servers slipway,s3rver,moto] [--requests 2000] [--keys 10000]`: small and large objects
// through S3's API, the same client and machine for every server, one after the other. See README.md.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Call, load, send } from './load.ts';
import { presign } from './presign.ts';
import { type Server, serverNames, startServer } from './servers.ts';

const kib = 1_024;
const clients = 16;
const largeBytes = 64 * kib * kib;
const largeCount = 4;
const keysPerPage = 1_000;
const listings = 10;

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: serverNames.join(',') },
    requests: { type: 'string', default: '2000' },
    keys: { type: 'string', default: '10000' },
  },
});
const requests = Number(values.requests);
const keys = Number(values.keys);

type Figures = Map<string, string>;

function caller({ origin, account }: Server) {
  return (method: string, path: string, body?: Buffer): Call => ({
    method,
    url: presign({ method, url: new URL(path, origin), now: new Date() }, account),
    ...(body && { body }),
  });
}

type Caller = ReturnType<typeof caller>;

/** A server that fails gets that for its figure; the others go on. */
async function figure(
  figures: Figures,
  what: string,
  measure: () => Promise<string>,
): Promise<void> {
  figures.set(what, await measure().catch((error: Error) => `fails: ${error.message}`));
}

async function small(call: Caller, bytes: number, figures: Figures): Promise<void> {
  const body = randomBytes(bytes);
  const names = Array.from({ length: requests }, (_, index) => `/bench/small-${bytes}/${index}`);
  const puts = names.map((name) => call('PUT', name, body));
  const gets = names.map((name) => call('GET', name));
  for (const [what, calls] of [
    ['PUT', puts],
    ['GET', gets],
  ] as const) {
    await figure(figures, `${what} ${bytes / kib} KiB, ${clients} clients`, async () => {
      const { perSecond, medianMs } = await load(calls, clients);
      return `${perSecond.toFixed(0)}/s (median ${medianMs.toFixed(1)} ms)`;
    });
  }
}

async function large(call: Caller, figures: Figures): Promise<void> {
  const body = randomBytes(largeBytes);
  const names = Array.from({ length: largeCount }, (_, index) => `/bench/large/${index}`);
  const puts = names.map((name) => call('PUT', name, body));
  const gets = names.map((name) => call('GET', name));
  for (const [what, calls] of [
    ['PUT', puts],
    ['GET', gets],
  ] as const) {
    await figure(figures, `${what} 64 MiB, one client`, async () => {
      const { megabytesPerSecond } = await load(calls, 1);
      return `${megabytesPerSecond.toFixed(0)} MB/s`;
    });
  }
}

/** A folder of many keys, page by page, and as the folders in it. */
async function listing(call: Caller, figures: Figures): Promise<void> {
  const body = Buffer.from('x');
  const names = Array.from(
    { length: keys },
    (_, n) => `many/${n % 100}/${String(n).padStart(7, '0')}`,
  );
  await load(
    names.map((name) => call('PUT', `/bench/${name}`, body)),
    clients,
  );
  const inOrder = [...names].sort();
  await figure(figures, `list ${keys} keys by pages of 1,000`, async () => {
    const started = performance.now();
    for (let at = 0; at < keys; at += keysPerPage) {
      const after = at === 0 ? 'many/' : (inOrder[at - 1] ?? '');
      const query = new URLSearchParams({
        'list-type': '2',
        prefix: 'many/',
        'start-after': after,
      });
      await send(call('GET', `/bench?${query}`));
    }
    return `${(performance.now() - started).toFixed(0)} ms`;
  });
  await figure(figures, `list ${keys} keys as 100 folders`, async () => {
    const query = new URLSearchParams({ 'list-type': '2', prefix: 'many/', delimiter: '/' });
    const calls = Array.from({ length: listings }, () => call('GET', `/bench?${query}`));
    const { medianMs } = await load(calls, 1);
    return `${medianMs.toFixed(1)} ms`;
  });
}

/** Linux only; 0 elsewhere. */
function peakMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / kib;
  } catch {
    return 0;
  }
}

async function measure(name: string): Promise<Figures> {
  const server = await startServer(name);
  const figures: Figures = new Map();
  try {
    const call = caller(server);
    await send(call('PUT', '/bench'));
    await load(
      Array.from({ length: 200 }, (_, n) => call('PUT', `/bench/warm/${n}`, Buffer.alloc(kib))),
      clients,
    );
    await small(call, kib, figures);
    await small(call, 4 * kib, figures);
    await large(call, figures);
    if (keys > 0) await listing(call, figures);
    figures.set('peak resident memory', `${peakMegabytes(server.pid).toFixed(0)} MB`);
  } finally {
    await server.stop();
  }
  return figures;
}

const names = values.servers.split(',');
const results: Figures[] = [];
for (const name of names) {
  process.stderr.write(`${name} ...\n`);
  results.push(await measure(name));
}
const [load1 = 0] = loadavg();
const machine = `${availableParallelism()} cores, ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}: ${machine}, load ${load1.toFixed(1)}\n\n`,
);
process.stdout.write(`| what | ${names.join(' | ')} |\n| --- |${' --: |'.repeat(names.length)}\n`);
for (const what of results[0]?.keys() ?? []) {
  process.stdout.write(
    `| ${what} | ${results.map((figures) => figures.get(what) ?? '').join(' | ')} |\n`,
  );
}
