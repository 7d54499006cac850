// provenance: client smdebug (its trial is the judge of layout and values)
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startPlane } from '../harness/plane.ts';
import { clientShell, isInstalledHere } from '../harness/python-client.ts';

it.skipIf(!isInstalledHere('smdebug'))('smdebug reads the trial', async () => {
  const plane = await startPlane();
  const shell = await clientShell('smdebug', plane);
  const said = await shell.python(join(import.meta.dirname, 'read_trial.py'));
  shell.close();
  await plane.stop();
  expect(said.code, said.stderr).toBe(0);
  expect(said.stdout).toContain('ok smdebug reads the trial\n');
});
