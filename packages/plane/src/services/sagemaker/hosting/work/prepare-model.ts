import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Scope, SlipwayError } from '@slipway/base';
import type { Image, Images } from '#ports/images.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { FolderRecipe, PlainFiles, PlainPlace } from '#ports/plain-files.ts';
import type { ModelSource } from '../domain/model-source.ts';
import { type ExportNeeds, exportModel } from './export-model.ts';
import { findOnnxForm } from './find-onnx-form.ts';
import { OpenModelData } from './model-data.ts';
import type { SealedModel } from './sealed-model.ts';

export interface PrepareNeeds extends ExportNeeds {
  readonly objects: ObjectStore;
  readonly files: PlainFiles;
  readonly images: Images;
}

export interface Preparation {
  readonly scope: Scope;
  readonly source: ModelSource;
  readonly signal: AbortSignal;
  /** Where a copy of the prepared model is kept: it is used instead of the data when it is there, and made when not. */
  readonly sealed?: SealedModel;
}

/** Names the folder with the ONNX form, relative to the prepared one. */
const MARKER = 'serving-folder';

/**
 * Fetches and unpacks a model and sees to its ONNX form, once for all who ask for the same one. Answers the folder to
 * open with the model runner, to be released when that is closed. Rejects with a `SlipwayError` whose message suits a
 * FailureReason.
 */
export async function prepareModel(
  needs: PrepareNeeds,
  preparation: Preparation,
): Promise<PlainPlace> {
  const { scope, source, signal, sealed } = preparation;
  const image = resolveImage(needs.images, source.image);
  const isKept = (await sealed?.exists()) === true;
  const recipe =
    sealed && isKept
      ? unsealing(sealed)
      : recipeOf(needs, image, await OpenModelData.open(needs.objects, { scope, source }));
  const place = await needs.files.folder(recipe, signal);
  try {
    if (!isKept) await sealed?.keep(place.path, signal);
    const servingDir = await readFile(join(place.path, MARKER), 'utf8');
    return { path: join(place.path, servingDir), release: () => place.release() };
  } catch (error) {
    place.release();
    throw error;
  }
}

function recipeOf(needs: PrepareNeeds, image: Image, data: OpenModelData): FolderRecipe {
  const key = `model ${image.name} ${data.key}`;
  return {
    key,
    objects: data.locations,
    async make(dir, signal) {
      const modelDir = join(dir, 'model');
      await mkdir(modelDir);
      await data.writeTo(modelDir, signal);
      const id = createHash('sha256').update(key).digest('hex').slice(0, 32);
      const servingDir =
        (await findOnnxForm(modelDir)) ??
        (await exportModel(needs, { id, image, modelDir, outDir: join(dir, 'onnx'), signal }));
      await writeFile(join(dir, MARKER), relative(dir, servingDir));
    },
    [Symbol.dispose]: () => data[Symbol.dispose](),
  };
}

function unsealing(sealed: SealedModel): FolderRecipe {
  return {
    key: `sealed ${sealed.file}`,
    objects: [],
    make: (dir, signal) => sealed.writeTo(dir, signal),
    [Symbol.dispose]: () => undefined,
  };
}

function resolveImage(images: Images, uri: string): Image {
  const image = images.resolve(uri);
  if (image !== undefined) return image;
  const served = images
    .all()
    .map(({ name, repositories }) => `${name} (${repositories.join(', ')})`);
  throw new SlipwayError({
    code: 'SAGEMAKER_IMAGE_UNKNOWN',
    message: `This plane has no program that can stand in for the image "${uri}". By repository name it serves: ${served.join('; ')}.`,
  });
}
