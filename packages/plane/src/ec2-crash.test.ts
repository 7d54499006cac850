import type {
  DescribeInstancesResult,
  GetConsoleOutputResult,
  Instance,
  Reservation,
} from '@aws-sdk/client-ec2';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CrashPlane, openCrashPlane } from './testing/crash-plane.ts';

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
    await plane.send('ec2', 'TerminateInstances', { InstanceIds: [id] });
    await plane.kill();
    await plane.start();
    expect((await plane.instance(id)).State?.Name).toBe('shutting-down');
    await plane.go();
    await plane.until(id, 'terminated');
  });
});

/** A plane with what these tests ask of it. */
class Ec2Plane extends CrashPlane {
  /** Of the instance's own programs; the user data here is a shell script. */
  protected override readonly interpreter = { name: 'python3', text: '#!/bin/sh\n' };

  #ask<Output>(operation: string, input: object): Promise<Output> {
    return this.send('ec2', operation, input);
  }

  async run(program: string): Promise<string> {
    const go = `GO='${this.sign}'`;
    const { Images: [image] = [] } = await this.#ask<{ Images?: { ImageId: string }[] }>(
      'DescribeImages',
      {},
    );
    const { Instances: [made] = [] } = await this.#ask<Reservation>('RunInstances', {
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
    const { Reservations: [reservation] = [] } = await this.#ask<DescribeInstancesResult>(
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
    const { Output = '' } = await this.#ask<GetConsoleOutputResult>('GetConsoleOutput', {
      InstanceId: id,
    });
    return Buffer.from(Output, 'base64').toString();
  }
}

function openPlane(): Promise<Ec2Plane> {
  return openCrashPlane(Ec2Plane, onTestFinished);
}
