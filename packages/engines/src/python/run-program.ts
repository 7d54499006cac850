import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type ProgramEnv = Readonly<Record<string, string | undefined>>;

export interface ProgramRun {
  /** Program and arguments; no shell reads them. */
  readonly command: readonly [string, ...string[]];
  readonly env: ProgramEnv;
  readonly cwd?: string;
  /** Each line of standard output and error, as it comes. */
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface ProgramResult {
  /** Undefined when the program could not be started or was killed. */
  readonly exitCode: number | undefined;
  /** The last lines of both streams. */
  readonly tail: readonly string[];
}

const tailMax = 60;

/**
 * Runs a short-lived tool of the set-up to its end; jobs go through the supervisor. Rejects only with the reason of
 * `signal`: a program that is missing or fails is a result.
 */
export async function runProgram(run: ProgramRun): Promise<ProgramResult> {
  run.signal?.throwIfAborted();
  const [program, ...args] = run.command;
  const tail: string[] = [];
  const hear = (line: string): void => {
    tail.push(line);
    if (tail.length > tailMax) tail.shift();
    run.onLine?.(line);
  };
  const exitCode = await new Promise<number | undefined>((resolve) => {
    const child = spawn(program, args, {
      env: { ...run.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(run.cwd && { cwd: run.cwd }),
      ...(run.signal && { signal: run.signal }),
    });
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.on('error', (error) => {
      hear(error.message);
      if (child.pid === undefined) resolve(undefined);
    });
    child.on('close', (code) => resolve(code ?? undefined));
  });
  run.signal?.throwIfAborted();
  return { exitCode, tail };
}
