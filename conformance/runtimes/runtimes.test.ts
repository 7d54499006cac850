// provenance: client XGBoost, ONNX Runtime and boto3 (the Python tests beside the runtimes, each in its locked environment)
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { createPythonEnvironments, userCacheDir } from '@slipway/engines';
import { expect, it } from 'vitest';

const runtimesDir = resolve(import.meta.dirname, '../../runtimes');

/** Suites of Python tests, and the environments that they run in. */
const suites = [
  { environment: 'xgboost.test', folder: 'xgboost' },
  { environment: 'image-classification.test', folder: 'image-classification' },
  { environment: 'tuning.test', folder: 'tuning' },
  { environment: 'autopilot.test', folder: 'autopilot' },
  { environment: 'debugger.test', folder: 'debugger' },
  { environment: 'data-wrangler.test', folder: 'data-wrangler' },
  { environment: 'monitor.test', folder: 'monitor' },
  { environment: 'glue.test', folder: 'glue' },
  { environment: 'shim.test', folder: 'shim' },
  { environment: 'shim.old', folder: 'shim' },
];

it.each(suites)('passes the tests of runtimes/$folder in $environment', async (suite) => {
  const { env, platform } = process;
  const environments = createPythonEnvironments({
    cacheDir: env['SLIPWAY_CACHE_DIR'] ?? userCacheDir({ platform, home: homedir(), env }),
    runtimesDir,
    env,
  });
  const { python } = await environments.ensure(suite.environment);
  const args = ['-m', 'pytest', '-q', '--no-header', '-p', 'no:cacheprovider', 'tests'];
  const child = spawn(python, args, {
    cwd: join(runtimesDir, suite.folder),
    env: { PATH: env['PATH'], HOME: env['HOME'], PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const [code] = await once(child, 'close');
  expect(code, output.slice(-4000)).toBe(0);
});
