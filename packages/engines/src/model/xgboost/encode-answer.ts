import { ModelInputError } from '#model/port.ts';
import type { AnswerType } from '#model/xgboost/accept.ts';
import type { Predictions } from '#model/xgboost/predictions.ts';
import { formatPythonFloat, formatPythonJsonFloat } from '#model/xgboost/python-float.ts';
import {
  selectContent,
  writeContentAsCsv,
  writeContentAsJson,
} from '#model/xgboost/selected-content.ts';

export interface AnswerStyle {
  /** In a batch transform the container answers a line a row, whatever Accept asks for. */
  readonly isBatch: boolean;
  /** Keys of SAGEMAKER_INFERENCE_OUTPUT, when it is set. */
  readonly selectedKeys: readonly string[] | undefined;
}

const BRACKETS = ['[', ']'] as const;
const NO_BRACKETS = ['', ''] as const;

/** The answer's body as the container writes it. */
export function encodeAnswer(
  predictions: Predictions,
  type: AnswerType,
  style: AnswerStyle,
): string {
  if (style.selectedKeys !== undefined) return encodeSelected(predictions, type, style);
  if (style.isBatch) return lines(predictions.map(formatPythonFloat, ', ', BRACKETS));
  switch (type) {
    case 'text/csv':
      return lines(predictions.map(formatPythonFloat, ',', NO_BRACKETS));
    case 'application/json': {
      const scores = predictions.map(formatPythonJsonFloat, ', ', BRACKETS);
      return `{"predictions": [${scores.map((score) => `{"score": ${score}}`).join(', ')}]}`;
    }
    default:
      throw unsupported(type);
  }
}

function encodeSelected(predictions: Predictions, type: AnswerType, style: AnswerStyle): string {
  const rows = selectContent(predictions, style.selectedKeys ?? []);
  if (rows === undefined) {
    throw new ModelInputError(
      500,
      `Objective \`${predictions.objective}\` unsupported for selectable inference predictions.`,
    );
  }
  switch (type) {
    case 'application/json':
      return `{"predictions": [${rows.map(writeContentAsJson).join(', ')}]}`;
    case 'application/jsonlines':
      return lines(rows.map(writeContentAsJson));
    case 'text/csv':
      return rows.map(writeContentAsCsv).join('\n') + (style.isBatch ? '\n' : '');
    default:
      throw unsupported(type);
  }
}

/**
 * The container accepts these types but encodes them only for selectable inference, else it fails with status 500.
 * RecordIO answers are not written by us in either case.
 */
function unsupported(type: AnswerType): ModelInputError {
  return new ModelInputError(
    500,
    `Content type ${type} is not supported by this framework. ` +
      (type === 'application/jsonlines'
        ? 'The XGBoost container answers JSON Lines only when SAGEMAKER_INFERENCE_OUTPUT is set; ask for application/json or text/csv.'
        : 'Ask for application/json or text/csv.'),
  );
}

function lines(texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}
