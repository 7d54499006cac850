import { SlipwayError } from '@slipway/base';

/** Failures of a rehearsal that a person meets; messages are translated by code at the edge. */
export type RehearsalFailureCode =
  | 'REHEARSE_STEP_FAILED'
  | 'REHEARSE_DATA_EMPTY'
  | 'REHEARSE_DATA_BROKEN'
  | 'REHEARSE_TARGET_MISSING'
  | 'REHEARSE_TARGET_UNKNOWN'
  | 'REHEARSE_TARGET_NOT_BINARY'
  | 'REHEARSE_TARGET_TOO_RARE'
  | 'REHEARSE_NO_FEATURES'
  | 'REHEARSE_TASK_NOT_SERVED'
  | 'REHEARSE_DATA_MISSING'
  | 'REHEARSE_JOB_FAILED'
  | 'REHEARSE_PLANE_REFUSED'
  | 'REHEARSE_ABORTED';

export interface RehearsalFailure {
  readonly code: RehearsalFailureCode;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
  readonly cause?: unknown;
}

export function rehearsalError(failure: RehearsalFailure): SlipwayError {
  return new SlipwayError(failure);
}
