import type { PredictRequest, PredictResponse } from '#model/port.ts';

/** A prediction that waits for its answer. The first of `resolve` and `reject` counts, later ones do nothing. */
export interface Call {
  readonly model: number;
  readonly request: PredictRequest;
  /** On the process's monotonic clock, in milliseconds. */
  readonly deadline: number;
  readonly resolve: (response: PredictResponse) => void;
  readonly reject: (error: Error) => void;
}
