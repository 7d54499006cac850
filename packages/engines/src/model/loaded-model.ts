import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Onnx from 'onnxruntime-node';
import { createContainer } from '#model/create-container.ts';
import { modelErrors } from '#model/errors.ts';
import { FloatRows } from '#model/float-rows.ts';
import type { ServingContainer } from '#model/serving-container.ts';
import { parseServingManifest, type ServingManifest } from '#model/serving-manifest.ts';

/** Rows in one call of ONNX Runtime: more would need memory and gain no speed. */
const ROWS_PER_RUN = 4096;
/** Numbers in one call: rows of images are long. */
const CELLS_PER_RUN = 1_000_000;

export interface LoadSettings {
  readonly onnx: typeof Onnx;
  readonly dir: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly intraOpThreads: number;
  readonly cacheDir?: string | undefined;
}

/** A model in a worker: its session, its container's manners and the rows of the batch at hand. */
export interface LoadedModel {
  readonly container: ServingContainer;
  readonly rows: FloatRows;
  readonly columns: number;
  /** With so many rows the model is run before more are read, so that a batch needs a bounded memory. */
  readonly rowsPerRun: number;
  /** Predictions of all rows, row after row; empties `rows`. */
  run(): Promise<Float32Array>;
  release(): Promise<void>;
}

/** Reads `serving.json` and `model.onnx`; rejects with a `SlipwayError` that says why the model cannot be served. */
export async function loadModel(settings: LoadSettings): Promise<LoadedModel> {
  const manifest = parseServingManifest(await readFile(join(settings.dir, 'serving.json'), 'utf8'));
  const session = await settings.onnx.InferenceSession.create(join(settings.dir, 'model.onnx'), {
    intraOpNumThreads: settings.intraOpThreads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
  });
  if (
    !session.inputNames.includes(manifest.input) ||
    !session.outputNames.includes(manifest.output)
  ) {
    const names = `${session.inputNames} -> ${session.outputNames}`;
    throw modelErrors.invalid(`model.onnx (${names})`, `${manifest.input} -> ${manifest.output}`);
  }
  const rowsPerRun = Math.max(
    1,
    Math.min(ROWS_PER_RUN, Math.floor(CELLS_PER_RUN / manifest.numFeatures)),
  );
  const rows = new FloatRows(manifest.numFeatures, Math.min(64, rowsPerRun));
  return {
    container: await createContainer(manifest, {
      environment: settings.environment,
      cacheDir: settings.cacheDir,
    }),
    rows,
    columns: manifest.columns,
    rowsPerRun,
    run: () => runAll({ onnx: settings.onnx, session, manifest, rowsPerRun }, rows),
    release: () => session.release(),
  };
}

interface Runnable {
  readonly onnx: typeof Onnx;
  readonly session: Onnx.InferenceSession;
  readonly manifest: ServingManifest;
  readonly rowsPerRun: number;
}

async function runAll(model: Runnable, rows: FloatRows): Promise<Float32Array> {
  try {
    if (rows.rows <= model.rowsPerRun) return await runSlice(model, rows, 0);
    const scores = new Float32Array(rows.rows * model.manifest.columns);
    for (let from = 0; from < rows.rows; from += model.rowsPerRun) {
      scores.set(await runSlice(model, rows, from), from * model.manifest.columns);
    }
    return scores;
  } finally {
    rows.truncate(0);
  }
}

async function runSlice(
  { onnx, session, manifest, rowsPerRun }: Runnable,
  rows: FloatRows,
  from: number,
): Promise<Float32Array> {
  const to = Math.min(rows.rows, from + rowsPerRun);
  const input = new onnx.Tensor('float32', rows.slice(from, to), [to - from, manifest.numFeatures]);
  const output = (await session.run({ [manifest.input]: input }))[manifest.output];
  const scores = output?.data;
  if (!(scores instanceof Float32Array) || scores.length !== (to - from) * manifest.columns) {
    const field = `the output "${manifest.output}" of model.onnx`;
    throw modelErrors.invalid(field, `float32 [N, ${manifest.columns}]`);
  }
  return scores;
}
