import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Scope, SlipwayError } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';
import type { ObjectLocation, ObjectStore, OpenObject } from '#ports/object-store.ts';
import { extractArchive } from '../../work/extract-archive.ts';
import type { ModelData, ModelSource } from '../domain/model-source.ts';

interface Piece {
  /** Of the file in the model's folder; undefined for an archive of all of them. */
  readonly path: string | undefined;
  readonly object: OpenObject;
  readonly location: ObjectLocation;
}

/** The objects that a model consists of, as they are now, until it is disposed of. */
export class OpenModelData {
  readonly #pieces: Piece[] = [];

  /** Rejects with a `SlipwayError` whose message suits a FailureReason. */
  static async open(
    objects: ObjectStore,
    { scope, source }: { readonly scope: Scope; readonly source: ModelSource },
  ): Promise<OpenModelData> {
    const { data } = source;
    if (data === undefined)
      throw failure(
        'SAGEMAKER_MODEL_DATA_MISSING',
        'The model has no data: ModelDataUrl is not set.',
      );
    const opened = new OpenModelData();
    try {
      await opened.#open(objects, scope, data);
      return opened;
    } catch (error) {
      opened[Symbol.dispose]();
      if (!(error instanceof AwsServiceError)) throw error;
      throw failure(
        'SAGEMAKER_MODEL_DATA_MISSING',
        `Failed to download model data from URL "${data.uri}". Please ensure that there is an object located at the URL.`,
        error,
      );
    }
  }

  /** The same for the same files, and for no others. */
  get key(): string {
    return JSON.stringify(this.#pieces.map(({ path, object }) => [path, object.contentId]));
  }

  get locations(): readonly ObjectLocation[] {
    return this.#pieces.map(({ location }) => location);
  }

  async writeTo(dir: string, signal: AbortSignal): Promise<void> {
    for (const { path, object } of this.#pieces) {
      if (path === undefined) await extractArchive(object.read(), dir, { signal });
      else {
        const file = join(dir, path);
        await mkdir(dirname(file), { recursive: true });
        await pipeline(object.read(), createWriteStream(file, { flags: 'wx' }), { signal });
      }
    }
  }

  [Symbol.dispose](): void {
    for (const { object } of this.#pieces) object[Symbol.dispose]();
  }

  async #open(objects: ObjectStore, scope: Scope, { form, location }: ModelData): Promise<void> {
    const add = async (key: string, path: string | undefined) => {
      const place = { bucket: location.bucket, key };
      this.#pieces.push({ path, location: place, object: await objects.open(scope, place) });
    };
    if (form === 'archive') await add(location.key, undefined);
    else if (form === 'object') await add(location.key, basename(location.key));
    else
      for await (const { key } of objects.list(scope, location.bucket, location.key))
        if (!key.endsWith('/')) await add(key, pathBelow(location.key, key));
  }
}

function pathBelow(prefix: string, key: string): string {
  const path = normalize(key.slice(prefix.length));
  if (!path.startsWith('..') && !path.startsWith('/')) return path;
  throw failure('SAGEMAKER_ARCHIVE_REFUSED', `The key "${key}" leads out of the model's folder.`);
}

function failure(code: string, message: string, cause?: unknown): SlipwayError {
  return new SlipwayError({ code, message, ...(cause !== undefined && { cause }) });
}
