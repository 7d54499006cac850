import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { EndedProcess, ProcessSpec, ProcessState, Supervisor } from './port.ts';

/** How a suite opens the adapter under test. */
export interface SupervisorHarness {
  /** A supervisor over an empty directory, recovered; shut down when the test ends. */
  open(slots: number): Promise<Supervisor>;
  /** An empty directory, removed when the test ends. */
  temporaryDir(): Promise<string>;
  /** Submits the specs in a plane of its own, lets `until` pass there, kills that plane with SIGKILL. */
  crashAfter(
    specs: readonly ProcessSpec[],
    options: { readonly slots: number; readonly until: (dir: string) => Promise<void> },
  ): Promise<CrashedPlane>;
}

export interface CrashedPlane {
  readonly dir: string;
  /** The successor over the same directory, before `recover`. */
  readonly successor: Supervisor;
}

/** One test a sentence of `port.ts`; the processes are real ones. */
export function supervisorContract(name: string, harness: SupervisorHarness): void {
  describe(`${name} keeps the supervisor's guarantees`, () => {
    test('1: a submitted process starts when its slots are free, first come first served', async () => {
      const supervisor = await harness.open(2);
      const starts: string[] = [];
      supervisor.subscribe((id, state) => state.kind === 'running' && starts.push(id));
      await supervisor.submit(shell('first', 'sleep 0.3', { slots: 1 }));
      await supervisor.submit(shell('wide', 'true', { slots: 2 }));
      await supervisor.submit(shell('narrow', 'true', { slots: 1 }));
      expect(supervisor.state('wide')?.kind).toBe('queued');
      await Promise.all([supervisor.ended('wide'), supervisor.ended('narrow')]);
      expect(starts).toEqual(['first', 'wide', 'narrow']);
    });

    test('1: a process that asks for no slot starts at once, whatever waits before it', async () => {
      const supervisor = await harness.open(1);
      await supervisor.submit(shell('holder', 'sleep 30', { slots: 1 }));
      await supervisor.submit(shell('waiting', 'true', { slots: 1 }));
      await supervisor.submit(shell('light', 'exit 3', { slots: 0 }));
      expect(await supervisor.ended('light')).toMatchObject({ reason: 'exit', exitCode: 3 });
      expect(supervisor.state('waiting')?.kind).toBe('queued');
      await supervisor.stop('holder');
      await supervisor.ended('waiting');
    });

    test('1: a process that asks for more slots than there are runs alone', async () => {
      const supervisor = await harness.open(1);
      await supervisor.submit(shell('huge', 'exit 5', { slots: 64 }));
      expect(await supervisor.ended('huge')).toMatchObject({ reason: 'exit', exitCode: 5 });
    });

    test('2: output, exit code and times are there, and nothing of our environment is', async () => {
      const supervisor = await harness.open(1);
      const script = 'echo out; echo err >&2; echo "$GREETING/$HOME"; exit 7';
      await supervisor.submit(shell('talks', script, { env: { GREETING: 'hi' } }));
      const ended = await supervisor.ended('talks');
      expect(ended).toMatchObject({ kind: 'ended', reason: 'exit', exitCode: 7 });
      expect(ended.endedAt).toBeGreaterThanOrEqual(ended.startedAt ?? Number.NaN);
      expect(await outputOf(supervisor, 'talks')).toBe('out\nerr\nhi/\n');
    });

    test('2: a program that does not exist ends with 127 and says so', async () => {
      const supervisor = await harness.open(1);
      await supervisor.submit({ ...shell('absent', ''), command: ['/no/such/program'] });
      expect(await supervisor.ended('absent')).toMatchObject({ reason: 'exit', exitCode: 127 });
      expect(await outputOf(supervisor, 'absent')).toContain('/no/such/program');
    });

    test('2: arguments reach the program unread by any shell', async () => {
      const supervisor = await harness.open(1);
      const words = ['$(exit 3)', '*', "it's; true", ''];
      const command = ['/bin/sh', '-c', 'printf "<%s>" "$@"', 'sh', ...words];
      await supervisor.submit({ ...shell('args', ''), command });
      await supervisor.ended('args');
      expect(await outputOf(supervisor, 'args')).toBe(words.map((word) => `<${word}>`).join(''));
    });

    test('2: what the command leaves running ends with it', async () => {
      const supervisor = await harness.open(1);
      await supervisor.submit(shell('parent', 'sleep 600 & echo $!'));
      await supervisor.ended('parent');
      await eventually(async () =>
        expect(isRunning(Number(await outputOf(supervisor, 'parent')))).toBe(false),
      );
    });

    test('3: after a crash a running process runs on and a queued one still queues', async () => {
      const go = join(await harness.temporaryDir(), 'go');
      const specs = [
        shell(
          'runs',
          `echo before; while [ ! -e "$GO" ]; do sleep 0.05; done; echo after; exit 4`,
          {
            env: { GO: go },
          },
        ),
        shell('queues', 'echo mine'),
        shell('queues-too', 'true'),
      ];
      const { successor, dir } = await harness.crashAfter(specs, {
        slots: 1,
        until: (at) => eventually(async () => expect(await output(at, 'runs')).toBe('before\n')),
      });
      await successor.recover();
      expect(successor.state('runs')?.kind).toBe('running');
      expect(successor.state('queues')?.kind).toBe('queued');
      await writeFile(go, '');
      expect(await successor.ended('runs')).toMatchObject({ reason: 'exit', exitCode: 4 });
      const [second, third] = await Promise.all([
        successor.ended('queues'),
        successor.ended('queues-too'),
      ]);
      expect(await output(dir, 'runs')).toBe('before\nafter\n');
      expect(second).toMatchObject({ reason: 'exit', exitCode: 0 });
      expect(third.startedAt).toBeGreaterThanOrEqual(second.endedAt);
    });

    test('3: a process that ended while no plane was there reports how', async () => {
      const { successor, dir } = await harness.crashAfter([shell('short', 'sleep 0.3; exit 9')], {
        slots: 1,
        until: (at) => eventually(() => readFile(join(at, 'short', 'started'))),
      });
      await eventually(() => readFile(join(dir, 'short', 'exit')));
      await successor.recover();
      expect(await successor.ended('short')).toMatchObject({ reason: 'exit', exitCode: 9 });
    });

    test('3: a process killed together with its wrapper is lost, and nothing of it stays', async () => {
      const supervisor = await harness.open(1);
      await supervisor.submit(shell('victim', 'echo $$; exec sleep 600'));
      const wrapper = await runningPid(supervisor, 'victim');
      await eventually(async () => expect(await outputOf(supervisor, 'victim')).not.toBe(''));
      process.kill(wrapper, 'SIGKILL');
      const ended = await supervisor.ended('victim');
      expect(ended.reason).toBe('lost');
      expect(ended.exitCode).toBeUndefined();
      const command = Number(await outputOf(supervisor, 'victim'));
      await eventually(async () => expect(isRunning(command)).toBe(false));
    });

    test('4: stop sends SIGTERM, and the exit code of the program is kept', async () => {
      const supervisor = await harness.open(1);
      await supervisor.submit(
        shell(
          'polite',
          'exec 2>/dev/null; trap "echo bye; exit 3" TERM; echo up; while :; do sleep 0.05; done',
        ),
      );
      await eventually(async () => expect(await outputOf(supervisor, 'polite')).toBe('up\n'));
      await supervisor.stop('polite');
      expect(await supervisor.ended('polite')).toMatchObject({ reason: 'stopped', exitCode: 3 });
      expect(await outputOf(supervisor, 'polite')).toBe('up\nbye\n');
    });

    test('4: a group that ignores SIGTERM is killed after the grace', async () => {
      const supervisor = await harness.open(1);
      await supervisor.submit(shell('deaf', deaf, { graceMs: 200 }));
      await eventually(async () => expect(await outputOf(supervisor, 'deaf')).toBe('up\n'));
      await supervisor.stop('deaf');
      expect(supervisor.state('deaf')?.kind).toBe('stopping');
      expect(await supervisor.ended('deaf')).toMatchObject({ reason: 'stopped', exitCode: 137 });
    });

    test('4: a stopped process that was queued never starts', async () => {
      const supervisor = await harness.open(1);
      await supervisor.submit(shell('holds', 'sleep 600'));
      await supervisor.submit(shell('waits', 'echo ran'));
      await supervisor.stop('waits');
      const ended = await supervisor.ended('waits');
      expect(ended).toMatchObject({ reason: 'stopped' });
      expect(ended.startedAt).toBeUndefined();
      await supervisor.stop('holds');
      await supervisor.ended('holds');
      await expect(outputOf(supervisor, 'waits')).rejects.toThrow();
    });

    test('5: a process over its time is stopped, and queueing does not count', async () => {
      const supervisor = await harness.open(1);
      await supervisor.submit(shell('long', 'sleep 600', { timeoutMs: 400 }));
      await supervisor.submit(shell('next', 'sleep 0.1', { timeoutMs: 10_000 }));
      expect(await supervisor.ended('long')).toMatchObject({ reason: 'timeout', exitCode: 143 });
      expect(await supervisor.ended('next')).toMatchObject({ reason: 'exit', exitCode: 0 });
    });

    test('5: the deadline survives a crash of the plane', async () => {
      const specs = [shell('late', 'sleep 600', { timeoutMs: 1_500 })];
      const { successor } = await harness.crashAfter(specs, {
        slots: 1,
        until: (at) => eventually(() => readFile(join(at, 'late', 'started'))),
      });
      await successor.recover();
      expect(await successor.ended('late')).toMatchObject({ reason: 'timeout', exitCode: 143 });
    });

    test('6: shutdown leaves no process', async () => {
      const supervisor = await harness.open(2);
      await supervisor.submit(shell('one', deaf, { graceMs: 200 }));
      await supervisor.submit(shell('two', 'sleep 600'));
      await supervisor.submit(shell('three', 'sleep 600'));
      const pids = await Promise.all([
        runningPid(supervisor, 'one'),
        runningPid(supervisor, 'two'),
      ]);
      await supervisor.shutdown();
      expect(pids.map(isRunning)).toEqual([false, false]);
      const ends = ['one', 'two', 'three'].map((id) => supervisor.state(id));
      expect(ends.map((state) => state?.kind)).toEqual(['ended', 'ended', 'ended']);
      await expect(supervisor.submit(shell('four', 'true'))).rejects.toThrow('shut down');
    });

    test('7: listeners hear each change once, in order', async () => {
      const supervisor = await harness.open(1);
      const heard: ProcessState['kind'][] = [];
      const unsubscribe = supervisor.subscribe((_, state) => heard.push(state.kind));
      await supervisor.submit(shell('heard', 'sleep 600'));
      await runningPid(supervisor, 'heard');
      await Promise.all([supervisor.stop('heard'), supervisor.stop('heard')]);
      await supervisor.ended('heard');
      expect(heard).toEqual(['queued', 'running', 'stopping', 'ended']);
      unsubscribe();
      await supervisor.submit(shell('unheard', 'true'));
      await supervisor.ended('unheard');
      expect(heard).toHaveLength(4);
    });

    test('forgets an ended process, whose id is free again', async () => {
      const supervisor = await harness.open(1);
      await supervisor.submit(shell('again', 'exit 1'));
      await supervisor.ended('again');
      await supervisor.forget('again');
      expect(supervisor.state('again')).toBeUndefined();
      await supervisor.submit(shell('again', 'exit 2'));
      const ended: EndedProcess = await supervisor.ended('again');
      expect(ended.exitCode).toBe(2);
    });

    test('refuses an id that is no file name, a second use of an id, and an unknown one', async () => {
      const supervisor = await harness.open(1);
      await expect(supervisor.submit(shell('../up', 'true'))).rejects.toThrow('not a process id');
      await supervisor.submit(shell('taken', 'true'));
      await expect(supervisor.submit(shell('taken', 'true'))).rejects.toThrow('exists');
      await expect(supervisor.ended('nobody')).rejects.toThrow('no process');
    });

    test('stops waiting for an end when told to', async () => {
      const supervisor = await harness.open(1);
      await supervisor.submit(shell('endless', 'sleep 600'));
      const abort = new AbortController();
      const waiting = supervisor.ended('endless', abort.signal);
      abort.abort(new Error('no longer'));
      await expect(waiting).rejects.toThrow('no longer');
    });
  });
}

const deaf = 'trap "" TERM; echo up; while :; do sleep 0.05; done';

export function shell(id: string, script: string, more: Partial<ProcessSpec> = {}): ProcessSpec {
  const command = ['/bin/sh', '-c', script];
  return { id, command, cwd: '/', env: {}, slots: 1, graceMs: 5_000, ...more };
}

async function runningPid(supervisor: Supervisor, id: string): Promise<number> {
  let pid = 0;
  await eventually(async () => {
    const state = supervisor.state(id);
    expect(state?.kind).toBe('running');
    if (state?.kind === 'running') pid = state.pid;
  });
  return pid;
}

function outputOf(supervisor: Supervisor, id: string): Promise<string> {
  return readFile(join(supervisor.directory(id), 'output.log'), 'utf8');
}

function output(dir: string, id: string): Promise<string> {
  return readFile(join(dir, id, 'output.log'), 'utf8');
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Until the check holds; the test's own time limit is the deadline. */
async function eventually(check: () => Promise<unknown>): Promise<void> {
  let isOver = false;
  onTestFinished(() => {
    isOver = true;
  });
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (isOver) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
