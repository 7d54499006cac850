import {
  type AutopilotManifest,
  readAutopilotMembers,
} from '#model/autopilot/autopilot-manifest.ts';
import { modelErrors } from '#model/errors.ts';
import {
  type ImageManifest,
  readImageMembers,
} from '#model/image-classification/image-manifest.ts';

/** `serving.json`, written beside `model.onnx` by the image's export module (runtimes/README.md). */
export type ServingManifest = XgboostManifest | AutopilotManifest | ImageManifest;

export interface XgboostManifest {
  readonly version: 1;
  readonly image: 'xgboost';
  /** XGBoost's name of the objective: `binary:logistic`. */
  readonly objective: string;
  readonly numFeatures: number;
  /** Name of the ONNX input: float32 [N, numFeatures], NaN for a missing value. */
  readonly input: string;
  /** Name of the ONNX output: float32 [N, columns], what `booster.predict` answers. */
  readonly output: string;
  readonly columns: number;
  /** Number of classes of a multi-class objective whose output does not show it. */
  readonly numClass?: number;
}

/** Reads the text of a `serving.json`; throws a `SlipwayError` that names what is wrong with it. */
export function parseServingManifest(text: string): ServingManifest {
  const fields = parseObject(text);
  if (fields.get('version') !== 1) throw invalid('version', '1');
  switch (fields.get('image')) {
    case 'autopilot':
      return {
        version: 1,
        image: 'autopilot',
        ...graphMembers(fields),
        ...readAutopilotMembers(fields),
      };
    case 'image-classification':
      return {
        version: 1,
        image: 'image-classification',
        ...graphMembers(fields),
        ...readImageMembers(fields),
      };
    case 'xgboost':
      return { version: 1, image: 'xgboost', ...graphMembers(fields), ...xgboostMembers(fields) };
    default:
      throw invalid('image', '"xgboost", "autopilot" or "image-classification"');
  }
}

type Fields = ReadonlyMap<string, unknown>;

/** What every image says of its graph. */
function graphMembers(fields: Fields) {
  return {
    numFeatures: countOf(fields, 'numFeatures'),
    input: textOf(fields, 'input'),
    output: textOf(fields, 'output'),
    columns: countOf(fields, 'columns'),
  };
}

function xgboostMembers(fields: Fields) {
  const numClass = fields.get('numClass');
  return {
    objective: textOf(fields, 'objective'),
    ...(typeof numClass === 'number' && { numClass }),
  };
}

function parseObject(text: string): ReadonlyMap<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw modelErrors.invalid('serving.json', 'JSON', cause);
  }
  if (typeof value !== 'object' || value === null)
    throw modelErrors.invalid('serving.json', 'an object');
  return new Map(Object.entries(value));
}

function textOf(fields: ReadonlyMap<string, unknown>, name: string): string {
  const value = fields.get(name);
  if (typeof value !== 'string' || value === '') throw invalid(name, 'a text');
  return value;
}

function countOf(fields: ReadonlyMap<string, unknown>, name: string): number {
  const value = fields.get(name);
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 1_000_000) {
    throw invalid(name, 'a whole number from 1 to 1,000,000');
  }
  return value;
}

function invalid(field: string, expected: string): Error {
  return modelErrors.invalid(`"${field}" of serving.json`, expected);
}
