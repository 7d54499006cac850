import { SlipwayError } from '@slipway/base';

/** Failures of the command line itself. */
export const cliErrors = {
  planeNotThere: (port: number) =>
    new SlipwayError({
      code: 'CLI_PLANE_NOT_THERE',
      message: `no plane answers at port ${port}`,
      params: { port },
    }),
  fileMissing: (path: string) =>
    new SlipwayError({
      code: 'CLI_FILE_MISSING',
      message: `no file ${path}`,
      params: { path },
    }),
  fileUnreadable: (path: string, cause: unknown) =>
    new SlipwayError({
      code: 'CLI_FILE_UNREADABLE',
      message: `cannot read ${path}: ${reasonOf(cause)}`,
      params: { path, reason: reasonOf(cause) },
      cause,
    }),
  fileIsFolder: (path: string) =>
    new SlipwayError({
      code: 'CLI_FILE_IS_FOLDER',
      message: `${path} is a folder`,
      params: { path },
    }),
  fileNotText: (path: string) =>
    new SlipwayError({
      code: 'CLI_FILE_NOT_TEXT',
      message: `${path} is not text in UTF-8`,
      params: { path },
    }),
  fileTooLarge: (path: string, limitBytes: number) =>
    new SlipwayError({
      code: 'CLI_FILE_TOO_LARGE',
      message: `${path} has more than ${limitBytes} bytes`,
      params: { path, limitBytes },
    }),
  outputExists: (path: string) =>
    new SlipwayError({
      code: 'CLI_OUTPUT_EXISTS',
      message: `${path} exists already`,
      params: { path },
    }),
  /** Answers are saved over nothing but the need that they go on from. */
  saveExists: (path: string) =>
    new SlipwayError({
      code: 'CLI_SAVE_EXISTS',
      message: `${path} exists already`,
      params: { path },
    }),
  outputUnwritable: (path: string, cause: unknown) =>
    new SlipwayError({
      code: 'CLI_OUTPUT_UNWRITABLE',
      message: `cannot write ${path}: ${reasonOf(cause)}`,
      params: { path, reason: reasonOf(cause) },
      cause,
    }),
  /** A plan without training, such as one that calls a ready-made service. */
  nothingToRehearse: (task: string) =>
    new SlipwayError({
      code: 'REHEARSE_TASK_NOT_SERVED',
      message: `the plan for ${task} trains nothing`,
      params: { task, method: 'no training', algorithm: '' },
    }),
  dataMissing: (path: string) =>
    new SlipwayError({
      code: 'REHEARSE_DATA_MISSING',
      message: path === '' ? 'the need names no data' : `no data at ${path}`,
      params: { path },
    }),
} as const;

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
