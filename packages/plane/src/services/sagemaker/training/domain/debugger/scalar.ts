/** Modes of smdebug, with its numbers. Source: smdebug/core/modes.py of github.com/awslabs/sagemaker-debugger, read 2026-11. */
export const modeNumbers = { TRAIN: 1, EVAL: 2, GLOBAL: 4 } as const;
export type Mode = keyof typeof modeNumbers;

/** One value that a training program tells about itself: a line of `output/slipway/scalars.jsonl`. */
export interface Scalar {
  readonly step: number;
  readonly name: string;
  readonly value: number;
  readonly mode: Mode;
  /** Epoch milliseconds. */
  readonly time: number;
}

const nameLengthMax = 255;

/** Undefined for a line that is none of ours. Values that JSON has no numbers for come as text: `"NaN"`. */
export function parseScalar(line: string): Scalar | undefined {
  const fields = objectIn(line);
  if (fields === undefined) return undefined;
  const { step, name, value, mode, time } = fields;
  const number = typeof value === 'string' ? numberNames.get(value) : value;
  const isStep = typeof step === 'number' && Number.isSafeInteger(step) && step >= 0;
  const isName = typeof name === 'string' && name !== '' && name.length <= nameLengthMax;
  if (!isStep || !isName || typeof number !== 'number') return undefined;
  return {
    step,
    name,
    value: number,
    mode: mode === 'TRAIN' || mode === 'EVAL' ? mode : 'GLOBAL',
    time: typeof time === 'number' ? time : 0,
  };
}

/** As Python's `json` writes them, with or without quotes. */
const numberNames: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

function objectIn(line: string): Record<string, unknown> | undefined {
  try {
    const quoted = line.replace(/(:\s*)(NaN|-?Infinity)(?=\s*[,}])/g, '$1"$2"');
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
