import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type {
  DescribeInstancesResult,
  GetConsoleOutputResult,
  Instance,
  Reservation,
} from '@aws-sdk/client-ec2';
import { describe, expect, onTestFinished, test } from 'vitest';

const host = fileURLToPath(new URL('./testing/crash-host.ts', import.meta.url));

describe('kill -9 of the plane, then a new start', () => {
  test('while user data runs: it goes on, and what it prints and wants is heard', async () => {
    const plane = await openPlane();
    const id = await plane.run(
      'echo before\nuntil [ -e "$GO" ]; do sleep 0.02; done\necho after\npoweroff',
    );
    await expect.poll(() => plane.console(id)).toContain('before');
    await plane.kill();
    await plane.go();
    await plane.start();
    await plane.until(id, 'terminated');
    expect(await plane.console(id)).toMatch(/before\nafter\n$/);
    expect((await plane.instance(id)).StateReason?.Code).toBe('Client.InstanceInitiatedShutdown');
  });

  test('while user data waits for a free core: it runs afterwards, once', async () => {
    const plane = await openPlane();
    const first = await plane.run('until [ -e "$GO" ]; do sleep 0.02; done');
    await plane.until(first, 'running');
    const second = await plane.run('echo mine');
    expect((await plane.instance(second)).State?.Name).toBe('pending');
    await plane.kill();
    await plane.start();
    await plane.go();
    await plane.until(second, 'running');
    await expect.poll(() => plane.console(second)).toMatch(/mine\n$/);
    expect((await plane.console(second)).match(/mine/g)).toHaveLength(1);
  });

  test('right after TerminateInstances: the machine goes down', async () => {
    const plane = await openPlane();
    const id = await plane.run('trap "" TERM; until [ -e "$GO" ]; do sleep 0.02; done');
    await plane.until(id, 'running');
    await plane.send('TerminateInstances', { InstanceIds: [id] });
    await plane.kill();
    await plane.start();
    expect((await plane.instance(id)).State?.Name).toBe('shutting-down');
    await plane.go();
    await plane.until(id, 'terminated');
  });
});

/** A plane in a process of its own, over one directory that outlives it. */
class CrashPlane {
  readonly #dir: string;
  #child: ChildProcess | undefined;
  #lines: AsyncIterator<string> | undefined;

  constructor(dir: string) {
    this.#dir = dir;
  }

  async start(): Promise<void> {
    await mkdir(join(this.#dir, 'data'), { recursive: true });
    const python = join(this.#dir, 'python3');
    await writeFile(python, '#!/bin/sh\n');
    await chmod(python, 0o755);
    const child = spawn(process.execPath, [host, join(this.#dir, 'data'), '1', python], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect((await this.#lines.next()).value).toBe('"ready"');
  }

  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    if (this.#child?.exitCode === null && this.#child.signalCode === null)
      await once(this.#child, 'exit');
  }

  async send<Output>(operation: string, input: object): Promise<Output> {
    this.#child?.stdin?.write(`${JSON.stringify(['ec2', operation, input])}\n`);
    const line = await this.#lines?.next();
    const { output, error } = JSON.parse(String(line?.value)) as {
      output?: Output;
      error?: { message: string };
    };
    if (error !== undefined) throw new Error(error.message);
    return output as Output;
  }

  async run(program: string): Promise<string> {
    const go = `GO='${join(this.#dir, 'go')}'`;
    const { Images: [image] = [] } = await this.send<{ Images?: { ImageId: string }[] }>(
      'DescribeImages',
      {},
    );
    const { Instances: [made] = [] } = await this.send<Reservation>('RunInstances', {
      ImageId: image?.ImageId,
      InstanceType: 'g5.xlarge',
      MinCount: 1,
      MaxCount: 1,
      InstanceInitiatedShutdownBehavior: 'terminate',
      UserData: Buffer.from(`#!/bin/sh\n${go}\n${program}\n`).toString('base64'),
    });
    return made?.InstanceId ?? '';
  }

  async instance(id: string): Promise<Instance> {
    const { Reservations: [reservation] = [] } = await this.send<DescribeInstancesResult>(
      'DescribeInstances',
      { InstanceIds: [id] },
    );
    return reservation?.Instances?.[0] ?? {};
  }

  async until(id: string, state: string): Promise<void> {
    await expect
      .poll(async () => (await this.instance(id)).State?.Name, { timeout: 20_000 })
      .toBe(state);
  }

  async console(id: string): Promise<string> {
    const { Output = '' } = await this.send<GetConsoleOutputResult>('GetConsoleOutput', {
      InstanceId: id,
    });
    return Buffer.from(Output, 'base64').toString();
  }

  /** The sign that patient programs wait for. */
  go(): Promise<void> {
    return writeFile(join(this.#dir, 'go'), '');
  }
}

async function openPlane(): Promise<CrashPlane> {
  const dir = await mkdtemp(join(tmpdir(), 'slipway-ec2-crash-'));
  const plane = new CrashPlane(dir);
  onTestFinished(async () => {
    await plane.go();
    await plane.kill();
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  });
  await plane.start();
  return plane;
}
