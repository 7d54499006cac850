import type { Predictions } from '#model/xgboost/predictions.ts';
import { formatPythonFloat, formatPythonJsonFloat } from '#model/xgboost/python-float.ts';

/**
 * Selectable inference: what the environment variable SAGEMAKER_INFERENCE_OUTPUT asks for beside or instead of the score.
 * Keys and rules: https://github.com/aws/sagemaker-xgboost-container (algorithm_mode/serve_utils.py, read 2026-11).
 */
type Content = number | readonly number[];
type Field = readonly [key: string, value: Content, isWhole: boolean];

const CLASS_KEYS = ['predicted_label', 'labels', 'raw_score', 'raw_scores'];
const PROBABILITY_KEYS = [...CLASS_KEYS, 'probability', 'probabilities'];
const KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['reg:squarederror', ['predicted_score']],
  ['reg:logistic', ['predicted_score']],
  ['reg:gamma', ['predicted_score']],
  ['reg:absoluteerror', ['predicted_score']],
  ['reg:tweedie', ['predicted_score']],
  ['binary:logistic', PROBABILITY_KEYS],
  ['binary:logitraw', CLASS_KEYS],
  ['binary:hinge', CLASS_KEYS],
  ['multi:softmax', CLASS_KEYS],
  ['multi:softprob', PROBABILITY_KEYS],
]);

/** Undefined when the objective knows no selectable content. */
export function selectContent(
  predictions: Predictions,
  keys: readonly string[],
): readonly (readonly Field[])[] | undefined {
  const valid = KEYS.get(predictions.objective);
  if (valid === undefined) return undefined;
  return Array.from({ length: predictions.rows }, (_, row) =>
    keys.map((key): Field => {
      if (!valid.includes(key)) return [key, Number.NaN, false];
      const label =
        key === 'labels' || (key === 'predicted_label' && hasWholeLabel(predictions.objective));
      return [key, contentOf(key, predictions, row), label];
    }),
  );
}

/** The class objectives answer the predicted label as a float, the others compute it. */
function hasWholeLabel(objective: string): boolean {
  return objective !== 'binary:hinge' && objective !== 'multi:softmax';
}

function contentOf(key: string, predictions: Predictions, row: number): Content {
  const scores = predictions.row(row);
  const [first = Number.NaN] = scores;
  const isVector = predictions.columns > 1;
  switch (key) {
    case 'predicted_label':
      return predictedLabel(predictions.objective, scores);
    case 'labels':
      return Array.from({ length: predictions.numClass }, (_, label) => label);
    case 'probability':
    case 'raw_score':
      return isVector ? Math.max(...scores) : first;
    case 'probabilities':
    case 'raw_scores':
      return isVector ? scores : [1 - first, first];
    default:
      return first;
  }
}

function predictedLabel(objective: string, scores: readonly number[]): number {
  const [first = Number.NaN] = scores;
  if (objective === 'binary:logistic') return first > 0.5 ? 1 : 0;
  if (objective === 'binary:logitraw') return first > 0 ? 1 : 0;
  if (objective === 'multi:softprob') return scores.indexOf(Math.max(...scores));
  return first;
}

export function writeContentAsJson(fields: readonly Field[]): string {
  const members = fields.map(
    ([key, value, isWhole]) => `"${key}": ${writeValue(value, isWhole, formatPythonJsonFloat)}`,
  );
  return `{${members.join(', ')}}`;
}

export function writeContentAsCsv(fields: readonly Field[]): string {
  return fields
    .map(([, value, isWhole]) => {
      const text = writeValue(value, isWhole, formatPythonFloat);
      return typeof value === 'number' ? text : `"${text}"`;
    })
    .join(',');
}

function writeValue(value: Content, isWhole: boolean, format: (value: number) => string): string {
  const write = isWhole ? String : format;
  return typeof value === 'number' ? write(value) : `[${value.map(write).join(', ')}]`;
}
