import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Scope, SlipwayError } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';
import type { Image, Images } from '#ports/images.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import { extractArchive } from '../../work/extract-archive.ts';
import type { ModelData, ModelSource } from '../domain/model-source.ts';
import { type ExportNeeds, exportModel } from './export-model.ts';
import { findOnnxForm } from './find-onnx-form.ts';

export interface PrepareNeeds extends ExportNeeds {
  readonly objects: ObjectStore;
  readonly images: Images;
}

export interface Preparation {
  readonly scope: Scope;
  readonly source: ModelSource;
  /** Appears complete or not at all; a second preparation of the same folder finds it done. */
  readonly dir: string;
  readonly signal: AbortSignal;
}

/** Names the folder with the ONNX form, relative to the prepared one. */
const MARKER = 'serving-folder';

/**
 * Fetches and unpacks a model and sees to its ONNX form. Answers the folder to open with the model runner.
 * Rejects with a `SlipwayError` whose message suits a FailureReason.
 */
export async function prepareModel(needs: PrepareNeeds, preparation: Preparation): Promise<string> {
  const { dir, source } = preparation;
  const done = await readMarker(dir);
  if (done !== undefined) return join(dir, done);
  const image = resolveImage(needs.images, source.image);
  const draft = `${dir}.part`;
  await rm(draft, { recursive: true, force: true });
  const modelDir = join(draft, 'model');
  await mkdir(modelDir, { recursive: true });
  await fetchData(needs.objects, preparation, modelDir);
  const found = await findOnnxForm(modelDir);
  const servingDir =
    found ??
    (await exportModel(needs, { ...preparation, image, modelDir, outDir: join(draft, 'onnx') }));
  await writeFile(join(draft, MARKER), relative(draft, servingDir));
  await rm(dir, { recursive: true, force: true });
  await rename(draft, dir);
  return join(dir, relative(draft, servingDir));
}

async function readMarker(dir: string): Promise<string | undefined> {
  return await readFile(join(dir, MARKER), 'utf8').catch(() => undefined);
}

function resolveImage(images: Images, uri: string): Image {
  const image = images.resolve(uri);
  if (image !== undefined) return image;
  const served = images
    .all()
    .map(({ name, repositories }) => `${name} (${repositories.join(', ')})`);
  throw failure(
    'SAGEMAKER_IMAGE_UNKNOWN',
    `This plane has no program that can stand in for the image "${uri}". By repository name it serves: ${served.join('; ')}.`,
  );
}

async function fetchData(
  objects: ObjectStore,
  preparation: Preparation,
  dir: string,
): Promise<void> {
  const { source, scope, signal } = preparation;
  if (source.data === undefined) {
    throw failure(
      'SAGEMAKER_MODEL_DATA_MISSING',
      'The model has no data: ModelDataUrl is not set.',
    );
  }
  try {
    await fetchForm(objects, { data: source.data, scope, dir, signal });
  } catch (error) {
    if (!(error instanceof AwsServiceError)) throw error;
    throw failure(
      'SAGEMAKER_MODEL_DATA_MISSING',
      `Failed to download model data from URL "${source.data.uri}". Please ensure that there is an object located at the URL.`,
      error,
    );
  }
}

interface Fetch {
  readonly data: ModelData;
  readonly scope: Scope;
  readonly dir: string;
  readonly signal: AbortSignal;
}

async function fetchForm(objects: ObjectStore, fetch: Fetch): Promise<void> {
  const { data, scope, dir, signal } = fetch;
  switch (data.form) {
    case 'archive':
      return await extractArchive(await objects.read(scope, data.location), dir, { signal });
    case 'object':
      return await fetchObject(objects, fetch, {
        key: data.location.key,
        to: join(dir, basename(data.location.key)),
      });
    case 'prefix':
      for await (const { key } of objects.list(scope, data.location.bucket, data.location.key)) {
        const path = normalize(key.slice(data.location.key.length));
        if (key.endsWith('/')) continue;
        if (path.startsWith('..') || path.startsWith('/')) {
          throw failure(
            'SAGEMAKER_ARCHIVE_REFUSED',
            `The key "${key}" leads out of the model's folder.`,
          );
        }
        await fetchObject(objects, fetch, { key, to: join(dir, path) });
      }
  }
}

async function fetchObject(
  objects: ObjectStore,
  { data, scope, signal }: Fetch,
  { key, to }: { readonly key: string; readonly to: string },
): Promise<void> {
  const body = await objects.read(scope, { bucket: data.location.bucket, key });
  await mkdir(dirname(to), { recursive: true });
  await pipeline(
    Readable.from(body, { objectMode: false }),
    createWriteStream(to, { flags: 'wx' }),
    { signal },
  );
}

function failure(code: string, message: string, cause?: unknown): SlipwayError {
  return new SlipwayError({ code, message, ...(cause !== undefined && { cause }) });
}
