// What it costs to verify signatures: GET of 1 KiB by 16 connections, off against sign against enforce, signed in the
// header and by a presigned URL, and the check alone. `node bench/signatures.ts [seconds]`
import { spawn } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, type RequestOptions, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SigningKeys, sha256Hex, verifySignature } from '@slipway/wire';
import { presign } from './s3/presign.ts';

const seconds = Number(process.argv[2] ?? 4);
const connections = 16;
const region = 'us-east-1';
const payloadHash = sha256Hex('');

interface Key {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

interface Target {
  readonly method: string;
  readonly url: URL;
  /** Of the body; of nothing when not given. */
  readonly hash?: string;
}

function signed({ method, url, hash = payloadHash }: Target, key: Key): Record<string, string> {
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;
  const fields = { host: url.host, 'x-amz-content-sha256': hash, 'x-amz-date': stamp };
  const names = Object.keys(fields).join(';');
  const lines = Object.entries(fields).map(([name, value]) => `${name}:${value}`);
  const canonical = [method, url.pathname, '', ...lines, '', names, hash].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const secret = scope
    .split('/')
    .reduce<string | Buffer>(
      (last, part) => createHmac('sha256', last).update(part).digest(),
      `AWS4${key.secretAccessKey}`,
    );
  const text = ['AWS4-HMAC-SHA256', stamp, scope, digest].join('\n');
  const signature = createHmac('sha256', secret).update(text).digest('hex');
  const credential = `Credential=${key.accessKeyId}/${scope}`;
  return {
    ...fields,
    authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

function send(options: RequestOptions, body?: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(options, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

async function load(url: URL, headers: Record<string, string>): Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const options = { agent, host: url.hostname, port: url.port, path: url.pathname + url.search };
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  const client = async () => {
    while (performance.now() < end) {
      const from = performance.now();
      const status = await send({ ...options, headers });
      if (status !== 200) throw new TypeError(`answered ${status}`);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  return `${Math.round(times.length / seconds)} requests/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

async function measure(mode: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  const main = join(import.meta.dirname, '../packages/cli/src/main.ts');
  const args = ['up', '--json', '--port', '0', '--data', data, '--auth', mode];
  const child = spawn(process.execPath, [main, ...args, '--log-level', 'error'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { url, rootKeyFile } = JSON.parse(line);
  const text = rootKeyFile === undefined ? '' : readFileSync(rootKeyFile, 'utf8');
  const key = {
    accessKeyId: /key_id = (\S+)/.exec(text)?.[1] ?? 'test',
    secretAccessKey: /access_key = (\S+)/.exec(text)?.[1] ?? 'test',
  };
  const bucket = new URL('/bench', url);
  const object = new URL('/bench/object', url);
  const body = Buffer.alloc(1024, 'x');
  const put = async (to: URL, sent?: Buffer) => {
    const headers = signed({ method: 'PUT', url: to, hash: sha256Hex(sent ?? '') }, key);
    const { hostname: host, port, pathname: path } = to;
    const status = await send({ method: 'PUT', host, port, path, headers }, sent);
    if (status !== 200) throw new TypeError(`PUT answered ${status}`);
  };
  await put(bucket);
  await put(object, body);
  const header = signed({ method: 'GET', url: object }, key);
  await load(object, header);
  console.log(`--auth ${mode}, header: ${await load(object, header)}`);
  const byUrl = presign({ method: 'GET', url: object, now: new Date() }, key);
  console.log(`--auth ${mode}, presigned: ${await load(byUrl, {})}`);
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(data, { recursive: true, force: true });
}

/** The check alone, with and without the signing keys that are kept. */
function measureCheck(): void {
  const key = { accessKeyId: 'AKIABENCH', secretAccessKey: 'secret' };
  const url = new URL('http://127.0.0.1:4566/bench/object');
  const headers = signed({ method: 'GET', url }, key);
  const asked = { method: 'GET', path: url.pathname, query: '', headers };
  for (const keys of [undefined, new SigningKeys()]) {
    const check = {
      secretOf: () => key.secretAccessKey,
      now: Date.now(),
      ...(keys && { keys }),
    };
    const count = 50_000;
    for (let n = 0; n < count / 5; n += 1) verifySignature(asked, check);
    const from = performance.now();
    for (let n = 0; n < count; n += 1) verifySignature(asked, check);
    const micros = ((performance.now() - from) / count) * 1000;
    console.log(`check alone, keys ${keys ? 'kept' : 'made'}: ${micros.toFixed(1)} µs`);
  }
}

measureCheck();
for (const mode of ['off', 'sign', 'enforce']) await measure(mode);
