// A script of a Python client, run once against a plane of its own: it says `ok <check>` behind each thing that held.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningPlane, type StartOptions, startPlane } from './plane.ts';
import { type ClientName, clientShell, type Ran } from './python-client.ts';

export interface PythonChecks {
  readonly client: ClientName;
  /** Path of the script. */
  readonly script: string;
  readonly checks: readonly string[];
  readonly options?: StartOptions;
  /** Arguments of the script; what they name is made here. */
  readonly args?: (plane: RunningPlane) => readonly string[];
  /** Variables of the user's that the client needs beside the plane's. */
  readonly env?: Readonly<Record<string, string>>;
  /** Why there is nothing to run here: the checks are shown as skipped. */
  readonly isSkipped?: boolean;
  /** Begins the names of the checks: `managed spot: `. */
  readonly title?: string;
  readonly cleanUp?: () => unknown;
}

/** Registers a test for each check, and one for the end of the script, in the suite that is being described. */
export function pythonChecks(suite: PythonChecks): void {
  const { isSkipped = false } = suite;
  let plane: RunningPlane | undefined;
  let said: Ran = { code: null, stdout: '', stderr: '' };

  beforeAll(async () => {
    if (isSkipped) return;
    plane = await startPlane(suite.options);
    const shell = await clientShell(suite.client, plane, suite.env);
    said = await shell.python(suite.script, ...(suite.args?.(plane) ?? []));
    shell.close();
  });
  afterAll(async () => {
    await plane?.stop();
    await suite.cleanUp?.();
  });

  it.skipIf(isSkipped).each(suite.checks)(`${suite.title ?? ''}%s`, (check) => {
    expect(`${said.stdout}\n${said.stderr}`).toContain(`ok ${check}\n`);
  });

  it.skipIf(isSkipped)('ends without an error', () => {
    expect(said.code, said.stderr).toBe(0);
  });
}
