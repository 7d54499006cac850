import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';

/** Models and predictions of XGBoost, made by runtimes/xgboost/tests/make_serving_fixtures.py. */
export const modelFixtures = join(import.meta.dirname, '../../../../../engines/src/model/fixtures');

export interface ArchiveEntry {
  readonly name: string;
  readonly content?: Uint8Array | string;
  readonly type?: 'file' | 'directory' | 'symlink' | 'link';
  readonly linkname?: string;
}

export async function tarGz(entries: readonly ArchiveEntry[]): Promise<Buffer> {
  const tar = pack();
  for (const { content = '', ...header } of entries) tar.entry(header, content);
  tar.finalize();
  return await buffer(Readable.from(tar).pipe(createGzip()));
}

/** `model.tar.gz` as a training job leaves it: the model file and the ONNX form in a folder of its own. */
export async function modelArchive(fixture: string): Promise<Buffer> {
  const [model, manifest] = await Promise.all(
    ['model.onnx', 'serving.json'].map((name) => readFile(join(modelFixtures, fixture, name))),
  );
  return await tarGz([
    { name: 'xgboost-model', content: 'the native form, of no concern here' },
    { name: 'slipway/', type: 'directory' },
    { name: 'slipway/model.onnx', content: model ?? '' },
    { name: 'slipway/serving.json', content: manifest ?? '' },
  ]);
}
