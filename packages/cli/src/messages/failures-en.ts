import type { FailureParams, Formatter } from '@slipway/base';

/** A failure as a person reads it: what happened, and what to do next. */
export interface FailureText {
  readonly text: string;
  readonly hint: string;
}

export type FailureMessage = (params: FailureParams, format: Formatter) => FailureText;

export const failuresEn = {
  CLI_FILE_MISSING: ({ path }) => ({
    text: `There is no file ${path}.`,
    hint: 'Check the path; it counts from the folder that you are in.',
  }),
  CLI_FILE_UNREADABLE: ({ path, reason }) => ({
    text: `${path} cannot be read: ${reason}`,
    hint: 'Check the permissions of the file.',
  }),
  CLI_OUTPUT_UNWRITABLE: ({ path, reason }) => ({
    text: `${path} cannot be written: ${reason}`,
    hint: 'Choose another folder with --out.',
  }),
  REHEARSE_STEP_FAILED: ({ step, reason }) => ({
    text: `The step "${step}" failed: ${reason}`,
    hint: 'Run it again with --keep and look at the jobs, or report it with the lines above.',
  }),
  REHEARSE_DATA_EMPTY: () => ({
    text: 'The data has a header but no row.',
    hint: 'Put the file with the rows in data.location, or give it with --data.',
  }),
  REHEARSE_DATA_BROKEN: ({ file, reason }) => ({
    text: `${file} is not a CSV table with a header row: ${reason}`,
    hint: 'Mend the line, or write the file again from the program that made it.',
  }),
  REHEARSE_TARGET_MISSING: () => ({
    text: 'The need does not say what to predict.',
    hint: 'Name the column in problem.target.',
  }),
  REHEARSE_TARGET_UNKNOWN: ({ column, known }) => ({
    text: `The data knows no "${column}". It has: ${known}.`,
    hint: 'Correct problem.target or problem.positive in the need.',
  }),
  REHEARSE_TARGET_NOT_BINARY: ({ column, distinct }) => ({
    text: `The column ${column} has ${distinct} different values; a yes-or-no question has two.`,
    hint: 'Choose another target. Other tasks are advised already and rehearsed in a later version.',
  }),
  REHEARSE_TARGET_TOO_RARE: ({ column, value, count, needed }) => ({
    text: `Only ${count} rows have ${column} = ${value}; ${needed} are needed to learn and to measure.`,
    hint: 'Bring more rows of that kind.',
  }),
  REHEARSE_NO_FEATURES: () => ({
    text: 'No column is left to learn from: the others are constant, free text or ignored.',
    hint: 'Bring columns with numbers or categories, or shorten data.ignore.',
  }),
  REHEARSE_TASK_NOT_SERVED: ({ task, method }) => ({
    text: `Rehearsing "${task}" by ${method} is not there yet; advising it is.`,
    hint: 'A yes-or-no question on a table can be rehearsed today (binary-classification).',
  }),
  REHEARSE_DATA_MISSING: ({ path }) => ({
    text: path === '' ? 'The need does not say where the data is.' : `There is no data at ${path}.`,
    hint: 'Set data.location in the need (it counts from the need file), or give --data FILE.',
  }),
  REHEARSE_JOB_FAILED: ({ job, reason, log }) => ({
    text: `${job} failed: ${reason}${log ? `\nEnd of its log:\n${log}` : ''}`,
    hint: 'The reason above is what SageMaker would say too; mend it and run again.',
  }),
  REHEARSE_ABORTED: ({ step }) => ({
    text: `Stopped in the step "${step}". Jobs are stopped and what was made is taken away.`,
    hint: 'Run the command again to start over.',
  }),
} satisfies Record<string, FailureMessage>;

export type FailureCode = keyof typeof failuresEn;
