import { modelErrors } from '#model/errors.ts';

/** `serving.json` of the image `image-classification`: a row holds the pixels of one image. */
export interface ImageManifest {
  readonly version: 1;
  readonly image: 'image-classification';
  /** Height times width times 3. */
  readonly numFeatures: number;
  /** Name of the ONNX input: float32 [N, numFeatures], row by row, red, green and blue from 0 to 255. */
  readonly input: string;
  /** Name of the ONNX output: float32 [N, columns], the probability of each class. */
  readonly output: string;
  readonly columns: number;
  readonly height: number;
  readonly width: number;
}

/** The members that only this image has; throws a `SlipwayError` that names what is wrong. */
export function readImageMembers(
  fields: ReadonlyMap<string, unknown>,
): Pick<ImageManifest, 'height' | 'width'> {
  const shape = fields.get('imageShape');
  const [channels, height, width]: unknown[] = Array.isArray(shape) ? shape : [];
  if (channels !== 3 || typeof height !== 'number' || typeof width !== 'number')
    throw modelErrors.invalid('"imageShape" of serving.json', '[3, height, width]');
  if (fields.get('numFeatures') !== 3 * height * width)
    throw modelErrors.invalid('"numFeatures" of serving.json', `3 x ${height} x ${width}`);
  return { height, width };
}
