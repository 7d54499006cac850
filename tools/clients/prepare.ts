// Before the tests: what they need beside npm's packages, with progress and nothing done twice: the
// Python clients in environments of their own, and the engines that the plane trains and serves with.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  type ClientName,
  clientEnvironments,
  isInstalledHere,
} from '../../conformance/harness/python-client.ts';

const clients: readonly ClientName[] = [
  'boto3',
  'boto3-old',
  'aws-cli',
  'awswrangler',
  'cfn-lint',
  's3fs',
  'sagemaker-v2',
  'sagemaker-v3',
  'smdebug',
  'spark',
];
const root = join(import.meta.dirname, '../..');

function setUpEngines(): void {
  const args = [join(root, 'dist/slipway.mjs'), 'setup'];
  const done = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

async function installClients(): Promise<void> {
  const environments = clientEnvironments();
  for (const client of clients) {
    if (!isInstalledHere(client)) {
      process.stderr.write(
        `${client}: not installed, its tests skip (heavy; SLIPWAY_ALL_CLIENTS=1 installs it)\n`,
      );
      continue;
    }
    let step = '';
    await environments.ensure(client, {
      onProgress: (progress) => {
        if (progress.step !== step) process.stderr.write(`${client}: ${progress.step}\n`);
        step = progress.step;
      },
    });
  }
}

setUpEngines();
await installClients();
