import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type RunningPlane, rootKey, startPlane } from '../harness/plane.ts';
import { type Piece, type Said, say } from '../harness/raw-http.ts';
import { type RawRequest, region, type Signer, signedHead } from '../harness/raw-signature.ts';

export const bucket = 'hostile';

/** What a storm must leave as it was. */
interface Vitals {
  readonly descriptors: number;
  readonly blobs: readonly string[];
}

/** Peak of the resident memory, in MiB; 310 were seen. */
const memoryMax = 512;

/** A plane that verifies signatures, with one bucket, and a hostile client's ways to talk to it. */
export class HostilePlane {
  readonly plane: RunningPlane;
  readonly signer: Signer;
  #before: Vitals | undefined;

  constructor(plane: RunningPlane) {
    this.plane = plane;
    this.signer = { key: rootKey(plane), host: `127.0.0.1:${plane.port}` };
  }

  static async start(): Promise<HostilePlane> {
    const hostile = new HostilePlane(await startPlane({ flags: ['--auth', 'sign'] }));
    const body = `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
    await hostile.succeed({ method: 'PUT', path: `/${bucket}`, body });
    await hostile.succeed({ method: 'PUT', path: `/${bucket}/there`, body: 'here' });
    // Threads for large bodies begin with the first one, and stay.
    const large = { path: `/${bucket}/large`, body: Buffer.alloc(4 * 1024 * 1024) };
    await hostile.succeed({ method: 'PUT', ...large });
    await hostile.succeed({ method: 'GET', path: large.path });
    await hostile.send({ method: 'DELETE', path: large.path });
    hostile.#before = hostile.#vitals();
    return hostile;
  }

  /** `200`, or `400 MalformedXML` */
  async answer(request: RawRequest): Promise<string> {
    return shown(await this.send(request));
  }

  async send(request: RawRequest): Promise<Said> {
    return await this.bytes([signedHead(this.signer, request).head, request.body ?? '']);
  }

  async bytes(
    pieces: Iterable<Piece> | AsyncIterable<Piece>,
    options?: { readonly half?: boolean },
  ): Promise<Said> {
    return await say(this.plane.port, pieces, options);
  }

  async succeed(request: RawRequest): Promise<Said> {
    const said = await this.send(request);
    expect(shown(said)).toBe('200');
    return said;
  }

  /** Serves others, and holds on to nothing: no connection, no file, no blob that no object names, no memory. */
  async expectUnharmed(): Promise<void> {
    const health = await fetch(`${this.plane.url}/_slipway/health`);
    expect(await health.json()).toMatchObject({ status: 'ready' });
    expect(await this.answer({ method: 'GET', path: `/${bucket}/there` })).toBe('200');
    if (process.platform !== 'linux') return;
    // Removals go on behind the answers.
    await expect.poll(() => this.#vitals().blobs, wait).toEqual(this.#before?.blobs);
    const most = (this.#before?.descriptors ?? 0) + descriptorsMore;
    await expect.poll(() => this.#vitals().descriptors, wait).toBeLessThanOrEqual(most);
    expect(this.peakMiB()).toBeLessThan(memoryMax);
  }

  get descriptors(): number {
    return readdirSync(`/proc/${this.plane.pid}/fd`).length;
  }

  peakMiB(): number {
    const status = readFileSync(`/proc/${this.plane.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  #vitals(): Vitals {
    if (process.platform !== 'linux') return { descriptors: 0, blobs: [] };
    const dir = join(this.plane.dataDir, 'state/blobs');
    const blobs = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
    return { descriptors: this.descriptors, blobs };
  }
}

/** Connections of this check itself, and what a runtime opens when it is first used. */
const descriptorsMore = 12;
const wait = { timeout: 60_000, interval: 200 };

export function shown({ status, code }: Said): string {
  return `${status} ${code}`.trim();
}
