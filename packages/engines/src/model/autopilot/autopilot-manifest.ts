import { modelErrors } from '#model/errors.ts';

/** `serving.json` of an Autopilot candidate. */
export interface AutopilotManifest {
  readonly version: 1;
  readonly image: 'autopilot';
  readonly problemType: string;
  readonly numFeatures: number;
  readonly input: string;
  /** float32 [N, columns]: the probability of each label, or the predicted value. */
  readonly output: string;
  readonly columns: number;
  /** In the order of the output's columns; empty for a regression. */
  readonly labels: readonly string[];
  /** The columns of a row as they stand in the table without its target. */
  readonly features: readonly Feature[];
}

export type Feature =
  | { readonly name: string; readonly kind: 'number' | 'ignored' }
  /** The model takes the position of the value. */
  | { readonly name: string; readonly kind: 'category'; readonly values: readonly string[] };

/** The members that only this image has; throws a `SlipwayError` that names what is wrong. */
export function readAutopilotMembers(
  fields: ReadonlyMap<string, unknown>,
): Pick<AutopilotManifest, 'problemType' | 'labels' | 'features'> {
  const problemType = fields.get('problemType');
  const labels = fields.get('labels') ?? [];
  const features = fields.get('features');
  if (typeof problemType !== 'string') throw invalid('problemType', 'a text');
  if (!isTexts(labels)) throw invalid('labels', 'a list of texts');
  if (!Array.isArray(features)) throw invalid('features', 'a list');
  return { problemType, labels, features: features.map(readFeature) };
}

function readFeature(given: unknown): Feature {
  const fields = new Map(Object.entries(typeof given === 'object' && given !== null ? given : {}));
  const name = fields.get('name');
  const kind = fields.get('kind');
  const values = fields.get('values') ?? [];
  if (typeof name !== 'string') throw invalid('features', 'columns with a name');
  if (kind === 'number' || kind === 'ignored') return { name, kind };
  if (kind === 'category' && isTexts(values)) return { name, kind, values };
  throw invalid('features', 'columns of kind number, category or ignored');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function invalid(field: string, expected: string): Error {
  return modelErrors.invalid(`"${field}" of serving.json`, expected);
}
