import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { silentLog } from '@slipway/base';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type SupervisorHarness, shell, supervisorContract } from './contract.ts';
import type { Supervisor } from './port.ts';
import { createSupervisor } from './supervisor.ts';

const crashHost = fileURLToPath(new URL('./fixtures/crash-host.ts', import.meta.url));

supervisorContract('the supervisor of child processes', {
  temporaryDir,
  async open(slots) {
    const supervisor = create(await temporaryDir(), slots);
    await supervisor.recover();
    return supervisor;
  },
  async crashAfter(specs, { slots, until }) {
    const dir = await temporaryDir();
    const plane = spawn(process.execPath, [crashHost, dir, String(slots), JSON.stringify(specs)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(plane.stdout, 'data');
    await until(dir);
    plane.kill('SIGKILL');
    await once(plane, 'exit');
    return { dir, successor: create(dir, slots) };
  },
} satisfies SupervisorHarness);

describe('recovery', () => {
  test('does not take a reused process id for its own', async () => {
    const dir = await temporaryDir();
    const first = create(dir, 1);
    await first.recover();
    await first.submit(shell('old', 'exit 0'));
    await first.ended('old');
    // As if the machine had gone down in the run, and its process id were now this test's.
    const files = join(dir, 'old');
    await Promise.all([rm(join(files, 'ended.json')), rm(join(files, 'exit'))]);
    const [, birth = ''] = (await readFile(join(files, 'started'), 'utf8')).split(' ');
    await writeFile(join(files, 'started'), `${process.pid} ${birth}`);

    const second = create(dir, 1);
    await second.recover();
    expect(await second.ended('old')).toMatchObject({ reason: 'lost' });
  });

  test('forgets a submission that was never acknowledged', async () => {
    const dir = await temporaryDir();
    const first = create(dir, 1);
    await first.recover();
    await first.submit(shell('whole', 'exit 0'));
    await first.ended('whole');
    await cp(join(dir, 'whole'), join(dir, 'half'), { recursive: true });
    await rm(join(dir, 'half', 'submission.json'));

    const second = create(dir, 1);
    await second.recover();
    expect(second.state('half')).toBeUndefined();
    await second.submit(shell('half', 'exit 6'));
    expect(await second.ended('half')).toMatchObject({ exitCode: 6 });
  });

  test('goes on stopping what an earlier plane had begun to stop', async () => {
    const dir = await temporaryDir();
    const first = create(dir, 1);
    await first.recover();
    await first.submit(
      shell('deaf', 'trap "" TERM; while :; do sleep 0.05; done', { graceMs: 300 }),
    );
    await first.stop('deaf');
    const second = createSupervisor({ dir, slots: 1, clock, log: silentLog });
    await second.recover();
    expect(second.state('deaf')?.kind).toBe('stopping');
    expect(await second.ended('deaf')).toMatchObject({ reason: 'stopped', exitCode: 137 });
  });
});

test('tells the peak memory of the process tree on Linux', async () => {
  const supervisor = create(await temporaryDir(), 1);
  await supervisor.recover();
  await supervisor.submit(shell('small', 'sleep 1.2'));
  const { peakMemoryBytes } = await supervisor.ended('small');
  if (process.platform === 'linux') expect(peakMemoryBytes).toBeGreaterThan(100_000);
  else expect(peakMemoryBytes).toBeUndefined();
});

const clock = { now: () => Date.now() };

function create(dir: string, slots: number): Supervisor {
  const supervisor = createSupervisor({ dir, slots, clock, log: silentLog, shutdownGraceMs: 500 });
  onTestFinished(() => supervisor.shutdown());
  return supervisor;
}

async function temporaryDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'slipway-supervisor-'));
  // In the reverse order of registration: after the shutdown that `create` registers.
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}
