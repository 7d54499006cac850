// The reference scenario's data and model: how fast its images are made, how long training takes, how good the model is.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createPythonEnvironments, userCacheDir } from '@slipway/engines';
import { type SampleSize, writeDefectSources } from '@slipway/samples';
import type { Figure } from './figure.ts';

const runtimesDir = resolve(import.meta.dirname, '../runtimes');

interface Score {
  readonly f1_defect: number;
  readonly f1_macro: number;
}

interface Compared {
  readonly images: number;
  readonly training_seconds: number;
  readonly held_out: Score;
  readonly shifted_light: Score;
  readonly majority: Score;
  readonly raw_pixels_linear: Score;
}

export async function benchDefects(): Promise<readonly Figure[]> {
  return [...(await measure('small')), ...(await measure('full'))];
}

async function measure(sample: SampleSize): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  try {
    const started = performance.now();
    const out = join(folder, 'samples');
    const { images } = await writeDefectSources({
      out,
      sample,
      seed: 1,
      sharp: async () => pathToFileURL(createRequire(import.meta.url).resolve('sharp')).href,
    });
    const seconds = (performance.now() - started) / 1000;
    const compared = await compare(out, join(folder, 'job'));
    return figures(sample, `${Math.round(images / seconds)} images/s`, compared);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `runtimes/image-classification/tests/compare.py` in the locked environment of the image's tests. */
async function compare(samples: string, work: string): Promise<Compared> {
  const { env, platform } = process;
  const environments = createPythonEnvironments({
    cacheDir: env['SLIPWAY_CACHE_DIR'] ?? userCacheDir({ platform, home: homedir(), env }),
    runtimesDir,
    env,
  });
  const { python } = await environments.ensure('image-classification.test');
  const script = join(runtimesDir, 'image-classification/tests/compare.py');
  const { stdout } = await promisify(execFile)(python, ['-W', 'ignore', script, samples, work], {
    env: { PATH: env['PATH'], HOME: env['HOME'], PYTHONDONTWRITEBYTECODE: '1' },
  });
  return JSON.parse(stdout);
}

function figures(sample: SampleSize, speed: string, compared: Compared): readonly Figure[] {
  const { held_out: score, shifted_light: shifted, majority, raw_pixels_linear: linear } = compared;
  const what = `defects, ${sample} (${compared.images} labelled images)`;
  return [
    { what: `${what}: images made`, value: speed },
    { what: `${what}: training`, value: `${compared.training_seconds} s` },
    {
      what: `${what}: held-out F1 of "has a defect"`,
      value: score.f1_defect.toFixed(3),
      goal: '0.90',
      against: `majority ${majority.f1_defect.toFixed(3)}, linear on raw pixels ${linear.f1_defect.toFixed(3)}`,
    },
    {
      what: `${what}: macro F1 over six classes`,
      value: score.f1_macro.toFixed(3),
      against: `majority ${majority.f1_macro.toFixed(3)}, linear on raw pixels ${linear.f1_macro.toFixed(3)}`,
    },
    {
      what: `${what}: F1 of "has a defect" under the shifted light`,
      value: shifted.f1_defect.toFixed(3),
    },
  ];
}
