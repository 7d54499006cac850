import type { AutopilotManifest } from '#model/autopilot/autopilot-manifest.ts';
import { ModelInputError } from '#model/port.ts';
import { formatPythonFloat } from '#model/xgboost/python-float.ts';

/**
 * What SAGEMAKER_INFERENCE_OUTPUT may ask for of a classification.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/autopilot-automate-model-development-container-output.html
 */
export const CLASSIFICATION_KEYS = [
  'predicted_label',
  'probability',
  'probabilities',
  'labels',
] as const;

export type ContentKey = (typeof CLASSIFICATION_KEYS)[number];

type Content = string | number | readonly string[] | readonly number[];

/** The contents that the environment asks for; throws a `ModelInputError` for a key that there is not. */
export function contentKeys(selected: string | undefined): readonly ContentKey[] {
  const asked = (selected ?? 'predicted_label').split(',').map((key) => key.trim());
  return asked.map((key) => {
    const known = CLASSIFICATION_KEYS.find((each) => each === key);
    if (known !== undefined) return known;
    throw new ModelInputError(
      400,
      `SAGEMAKER_INFERENCE_OUTPUT asks for "${key}"; there is ${CLASSIFICATION_KEYS.join(', ')}.`,
    );
  });
}

/** The contents of each row, in the order of the keys; of a regression its value. */
export function contentsOf(
  { labels, columns }: AutopilotManifest,
  keys: readonly ContentKey[],
  scores: Float32Array,
): readonly (readonly Content[])[] {
  return Array.from({ length: scores.length / columns }, (_, row) => {
    const own = Array.from(scores.subarray(row * columns, (row + 1) * columns));
    if (labels.length === 0) return [own[0] ?? Number.NaN];
    const highest = Math.max(...own);
    const contents: Readonly<Record<ContentKey, Content>> = {
      predicted_label: labels[own.indexOf(highest)] ?? '',
      probability: highest,
      probabilities: own,
      labels,
    };
    return keys.map((key) => contents[key]);
  });
}

export function writeCsv(rows: readonly (readonly Content[])[]): string {
  return `${rows.map((row) => row.map(csvCell).join(',')).join('\n')}\n`;
}

/** `{"predictions": [{"predicted_label": "yes"}]}` */
export function writeJson(rows: readonly (readonly Content[])[], keys: readonly string[]): string {
  const predictions = rows.map((row) =>
    Object.fromEntries(keys.map((key, position) => [key, row[position]])),
  );
  return JSON.stringify({ predictions });
}

function csvCell(content: Content): string {
  if (typeof content === 'number') return formatPythonFloat(content);
  if (typeof content === 'string') return quoted(content);
  const items = content.map((item) =>
    typeof item === 'number' ? formatPythonFloat(item) : `'${item}'`,
  );
  return `"[${items.join(', ').replaceAll('"', '""')}]"`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
