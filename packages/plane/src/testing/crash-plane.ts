import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const host = fileURLToPath(new URL('./crash-host.ts', import.meta.url));

/** A plane in a process of its own, over one directory that outlives it. */
export class CrashPlane {
  readonly dir: string;
  /** Stands in for Python: runs the shell program of the job's environment. */
  protected readonly interpreter: { readonly name: string; readonly text: string } = {
    name: 'interpreter',
    text: '#!/bin/sh\nexec /bin/sh -c "$PROGRAM"\n',
  };
  #child: ChildProcess | undefined;
  #lines: AsyncIterator<string> | undefined;

  constructor(dir: string) {
    this.dir = dir;
  }

  /** A file that patient programs wait for. */
  get sign(): string {
    return join(this.dir, 'go');
  }

  async start(): Promise<void> {
    await mkdir(join(this.dir, 'data'), { recursive: true });
    const python = join(this.dir, this.interpreter.name);
    await writeFile(python, this.interpreter.text);
    await chmod(python, 0o755);
    const child = spawn(process.execPath, [host, join(this.dir, 'data'), '1', python], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value } = await this.#lines.next();
    if (value !== '"ready"') throw new Error(`the plane said ${value} instead of "ready"`);
  }

  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    if (this.#child?.exitCode === null && this.#child.signalCode === null)
      await once(this.#child, 'exit');
  }

  async send<Output>(service: string, operation: string, input: object): Promise<Output> {
    this.#child?.stdin?.write(`${JSON.stringify([service, operation, input])}\n`);
    const line = await this.#lines?.next();
    const { output, error } = JSON.parse(String(line?.value)) as {
      output?: Output;
      error?: { message: string };
    };
    if (error !== undefined) throw new Error(error.message);
    return output as Output;
  }

  go(): Promise<void> {
    return writeFile(this.sign, '');
  }

  /** What a job's log says; nothing before it has one. */
  async logged(logGroupName: string, job: string): Promise<readonly (string | undefined)[]> {
    const asked = { logGroupName, logStreamNamePrefix: `${job}/` };
    const { events = [] } = await this.send<{ events?: { message?: string }[] }>(
      'cloudwatch-logs',
      'FilterLogEvents',
      asked,
    ).catch(() => ({ events: [] }));
    return events.map(({ message }) => message);
  }
}

/** A started plane; at the test's end its programs go on, and it and its directory are taken away. */
export async function openCrashPlane<Plane extends CrashPlane>(
  Kind: new (dir: string) => Plane,
  atEnd: (work: () => Promise<void>) => void,
): Promise<Plane> {
  const dir = await mkdtemp(join(tmpdir(), 'slipway-crash-'));
  const plane = new Kind(dir);
  atEnd(async () => {
    await plane.go();
    await plane.kill();
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  });
  await plane.start();
  return plane;
}
