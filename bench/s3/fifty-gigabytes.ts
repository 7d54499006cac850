// A multipart upload of more than 50 GB into a plane, read back and removed, and the memory that the plane had meanwhile.
// Needs the bundle (`npm run build`), Linux and the room: node bench/s3/fifty-gigabytes.ts [--parts 10000]
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const program = join(import.meta.dirname, '../../dist/slipway.mjs');
const partBytes = 5 * 1024 ** 2;
const atOnce = 4;
const path = '/large/fifty';
const sampleMs = 200;

const { values } = parseArgs({ options: { parts: { type: 'string', default: '10000' } } });
const parts = Number(values.parts);
const sizeBytes = parts * partBytes;

interface Ready {
  readonly port: number;
  readonly pid: number;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
let port = 0;

function open(method: string, target: string, options: { body?: Buffer; range?: string } = {}) {
  const { body, range } = options;
  const headers = {
    ...(body && { 'content-length': body.length }),
    ...(range !== undefined && { range }),
  };
  const sent = request({ agent, port, host: '127.0.0.1', method, path: target, headers });
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  sent.end(body);
  return answered.then(([response]) => response);
}

async function ask(...asked: Parameters<typeof open>): Promise<Answer> {
  const response = await open(...asked);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const status = response.statusCode ?? 0;
  const text = Buffer.concat(chunks).toString('latin1');
  if (status >= 300) throw new Error(`${asked[0]} ${asked[1]}: ${status} ${text.slice(0, 300)}`);
  return { status, headers: response.headers, text };
}

function partOf(number: number): Buffer {
  const bytes = Buffer.alloc(partBytes, number & 0xff);
  bytes.writeUInt32BE(number);
  return bytes;
}

async function upload(id: string): Promise<readonly string[]> {
  const etags: string[] = [];
  let next = 1;
  const send = async () => {
    for (let number = next; number <= parts; number = next) {
      next += 1;
      const target = `${path}?partNumber=${number}&uploadId=${id}`;
      etags[number - 1] = (await ask('PUT', target, { body: partOf(number) })).headers.etag ?? '';
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));
  return etags;
}

async function complete(id: string, etags: readonly string[]): Promise<void> {
  const listed = etags.map(
    (etag, index) =>
      `<Part><PartNumber>${index + 1}</PartNumber><ETag>${etag.replaceAll('"', '&quot;')}</ETag></Part>`,
  );
  const body = `<CompleteMultipartUpload>${listed.join('')}</CompleteMultipartUpload>`;
  await ask('POST', `${path}?uploadId=${id}`, { body: Buffer.from(body) });
}

/** Every part is where it belongs, and nothing is missing. */
async function readBack(): Promise<void> {
  let at = 0;
  for await (const chunk of await open('GET', path)) {
    const bytes: Buffer = chunk;
    for (let start = -at % partBytes; start < bytes.length; start += partBytes) {
      const number = (at + start) / partBytes + 1;
      const isWhole = start >= 0 && start + 4 <= bytes.length;
      if (isWhole && bytes.readUInt32BE(start) !== number) throw new Error(`part ${number}`);
    }
    at += bytes.length;
  }
  if (at !== sizeBytes) throw new Error(`${at} bytes instead of ${sizeBytes}`);
}

async function readRanges(): Promise<void> {
  const places = [2 ** 31, 2 ** 32, 2 ** 33, 2 ** 35, sizeBytes - 1];
  for (const place of places.filter((each) => each < sizeBytes)) {
    const start = Math.floor(place / partBytes) * partBytes;
    const { text } = await ask('GET', path, { range: `bytes=${start}-${start + 3}` });
    const number = Buffer.from(text, 'latin1').readUInt32BE();
    if (number !== start / partBytes + 1) throw new Error(`part ${number} at ${start}`);
  }
}

function residentMiB(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Runs some work and says how long it took and the most memory that the plane had meanwhile. */
async function measured<Result>(
  name: string,
  pid: number,
  work: () => Promise<Result>,
): Promise<Result> {
  let peak = residentMiB(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMiB(pid));
  }, sampleMs);
  const started = performance.now();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(
      `${name.padEnd(10)} ${seconds.toFixed(1).padStart(8)} s ${peak.toFixed(0).padStart(6)} MiB at most\n`,
    );
  }
}

async function ready(child: ChildProcess): Promise<Ready> {
  if (!child.stdout) throw new Error('no standard output');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return JSON.parse(line) as Ready;
}

async function run(dir: string): Promise<void> {
  const { bavail, bsize } = statfsSync(dir);
  if (bavail * bsize < sizeBytes * 1.05) throw new Error(`no room for ${sizeBytes / 1e9} GB`);
  const child = spawn(process.execPath, [program, 'up', '--json', '--port', '0', '--data', dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const plane = await ready(child);
    port = plane.port;
    await ask('PUT', '/large');
    const started = await ask('POST', `${path}?uploads`);
    const id = /<UploadId>([^<]+)/.exec(started.text)?.[1] ?? '';
    process.stdout.write(
      `${parts} parts, ${(sizeBytes / 1e9).toFixed(1)} GB; ${residentMiB(plane.pid).toFixed(0)} MiB before\n`,
    );
    const etags = await measured('upload', plane.pid, () => upload(id));
    await measured('complete', plane.pid, () => complete(id, etags));
    await measured('ranges', plane.pid, readRanges);
    await measured('download', plane.pid, readBack);
    await measured('removal', plane.pid, () => ask('DELETE', path));
  } finally {
    agent.destroy();
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

const dir = mkdtempSync(join(process.env['SLIPWAY_BENCH_DIR'] ?? tmpdir(), 'slipway-fifty-'));
try {
  await run(dir);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
