// ONNX Runtime called in this process with the same row, one call after the other: what the endpoint's
// throughput is measured against. Reading the row from text is part of both sides.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';

function findOnnx(folder: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('model.onnx'),
  );
  if (found === undefined) throw new Error('the model archive holds no model.onnx');
  return join(folder, found);
}

/** Predictions a second of the model in a `model.tar.gz`, a row at a time. */
export async function inProcessPerSecond(
  archive: Uint8Array,
  row: string,
  seconds: number,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-onnx-'));
  writeFileSync(join(folder, 'model.tar.gz'), archive);
  execFileSync('tar', ['-xzf', 'model.tar.gz'], { cwd: folder });
  const session = await ort.InferenceSession.create(findOnnx(folder), { intraOpNumThreads: 1 });
  const [input = 'input'] = session.inputNames;
  const columns = row.split(',').length;
  let count = 0;
  const started = performance.now();
  while (performance.now() - started < seconds * 1000) {
    const values = Float32Array.from(row.split(','), Number);
    await session.run({ [input]: new ort.Tensor('float32', values, [1, columns]) });
    count += 1;
  }
  const elapsed = (performance.now() - started) / 1000;
  await session.release();
  rmSync(folder, { recursive: true, force: true });
  return count / elapsed;
}
