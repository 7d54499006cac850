// What a training job costs over the same training by XGBoost called directly in Python, in the same
// environment on the same files: interpreter start, imports, reading, training and writing on both sides.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPythonEnvironments, userCacheDir } from '@slipway/engines';
import { root } from '../conformance/harness/plane.ts';
import { type Figure, median } from './figure.ts';
import { churnRequest, hyperParameters, openStage, type Stage, timedJob } from './served-model.ts';

const repeats = 5;

/** What a data scientist would write; numpy reads the file, as the image does. */
const direct = `
import sys, numpy, xgboost
def matrix(path):
    rows = numpy.loadtxt(path, delimiter=",", dtype=numpy.float32)
    return xgboost.DMatrix(rows[:, 1:], rows[:, 0])
train, validation = matrix(sys.argv[1]), matrix(sys.argv[2])
booster = xgboost.train(
    {"objective": "${hyperParameters.objective}", "max_depth": ${hyperParameters.max_depth},
     "eta": ${hyperParameters.eta}, "eval_metric": "${hyperParameters.eval_metric}"},
    train, ${hyperParameters.num_round},
    evals=[(train, "train"), (validation, "validation")], verbose_eval=False)
booster.save_model(sys.argv[3])
`;

async function directSeconds({ trainingCsv, validationCsv }: Stage): Promise<readonly number[]> {
  const { platform, env } = process;
  const cacheDir = env['SLIPWAY_CACHE_DIR'] ?? userCacheDir({ platform, home: homedir(), env });
  const environments = createPythonEnvironments({
    cacheDir,
    runtimesDir: join(root, 'runtimes'),
    env,
  });
  const { python } = await environments.ensure('xgboost');
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('train.csv'), trainingCsv);
  writeFileSync(path('validation.csv'), validationCsv);
  const args = ['-c', direct, path('train.csv'), path('validation.csv'), path('model.ubj')];
  const times = Array.from({ length: repeats }, () => {
    const started = performance.now();
    execFileSync(python, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    return (performance.now() - started) / 1000;
  });
  rmSync(folder, { recursive: true, force: true });
  return times;
}

export async function benchJob(): Promise<readonly Figure[]> {
  const stage = await openStage();
  try {
    // The first job of a plane prepares its Python environment; users meet that once.
    await timedJob(stage.clients, churnRequest('warm-up'));
    const jobs: number[] = [];
    for (let run = 0; run < repeats; run += 1)
      jobs.push((await timedJob(stage.clients, churnRequest(`job-${run}`))).seconds);
    const job = median(jobs);
    const alone = median(await directSeconds(stage));
    return [
      {
        what: `training job: churn, 4,000 rows, 100 rounds (median of ${repeats})`,
        value: `${job.toFixed(2)} s`,
        against: `XGBoost called directly in Python: ${alone.toFixed(2)} s`,
      },
      {
        what: 'training job: overhead',
        value: `${(job - alone).toFixed(2)} s`,
        goal: '2 s',
        against: `${(job / alone).toFixed(1)} times`,
      },
    ];
  } finally {
    await stage.close();
  }
}
