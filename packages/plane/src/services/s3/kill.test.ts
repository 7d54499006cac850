import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, it } from 'vitest';

let dir = '';
let child: ChildProcess | undefined;
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(dir, { recursive: true, force: true, maxRetries: 5 });
});

async function startPlane(): Promise<string> {
  const program = path.join(import.meta.dirname, 'testing/run-plane.ts');
  child = spawn(process.execPath, [program, path.join(dir, 'data'), path.join(dir, 'cache')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new TypeError('the plane has no standard output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new TypeError('the plane ended before it was ready');
}

async function stopPlane(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = child && once(child, 'exit');
  child?.kill(signal);
  await ended;
}

/** Contents that tell their key, and long enough to be under way when the kill comes. */
function contentOf(key: string): string {
  return key.padEnd(64, '.').repeat(16_384);
}

/** Puts objects one after the other until the plane is gone. */
async function putUntilGone(
  bucketUrl: string,
  writer: string,
  onStored: (key: string) => void,
): Promise<void> {
  for (let count = 0; ; count += 1) {
    const key = `${writer}/${count}`;
    const put = fetch(`${bucketUrl}/${key}`, { method: 'PUT', body: contentOf(key) });
    const answer = await put.catch(() => undefined);
    if (!answer) return;
    if (!answer.ok) throw new TypeError(`refused with ${answer.status}`);
    onStored(key);
  }
}

async function listedKeys(endpoint: string): Promise<readonly string[]> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const s3 = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: 'bucket' }));
  s3.destroy();
  return Contents.map(({ Key = '' }) => Key);
}

async function blobCount(): Promise<number> {
  const names = await readdir(path.join(dir, 'data'), { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile() && /blobs\/[0-9]{8}-/.test(entry.parentPath))
    .length;
}

/** Uploads with six writers, kills the plane at the n-th acknowledgement; answers with all that were acknowledged. */
async function uploadAndKill(round: number, acknowledgements: number): Promise<readonly string[]> {
  const bucketUrl = `${await startPlane()}/bucket`;
  await fetch(bucketUrl, { method: 'PUT' });
  const stored: string[] = [];
  const killed: Promise<void>[] = [];
  const onStored = (key: string) => {
    stored.push(key);
    if (stored.length === acknowledgements) killed.push(stopPlane('SIGKILL'));
  };
  const writers = [1, 2, 3, 4, 5, 6].map((writer) => `round-${round}/writer-${writer}`);
  await Promise.all(writers.map((writer) => putUntilGone(bucketUrl, writer, onStored)));
  await Promise.all(killed);
  return stored;
}

it('loses nothing that it acknowledged and shows nothing by halves after kill -9', async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'slipway-s3-kill-'));
  const stored = [...(await uploadAndKill(1, 5)), ...(await uploadAndKill(2, 40))];

  const url = await startPlane();
  const listed = await listedKeys(url);
  expect(stored.filter((key) => !listed.includes(key))).toEqual([]);
  for (const key of listed) {
    const answer = await fetch(`${url}/bucket/${key}`);
    expect((await answer.text()) === contentOf(key), key).toBe(true);
  }
  await expect.poll(blobCount, { timeout: 10_000 }).toBe(listed.length);
  await stopPlane('SIGTERM');
});
