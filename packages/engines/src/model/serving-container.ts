import type { FloatRows } from '#model/float-rows.ts';

/** How an image's server reads bodies and writes answers; the numbers between come from ONNX Runtime. */
export interface ServingContainer {
  /** Appends the rows of a body, or throws a `ModelInputError` with the container's status. */
  decode(request: BodyAndHeaders, rows: FloatRows): void | Promise<void>;
  /** `scores` holds the rows of one request, row after row. */
  encode(scores: Float32Array, accept: string): EncodedAnswer;
  /** Refuses an Accept header before the model runs. */
  checkAccept(accept: string): void;
}

/** A container whose bodies need no library that works in the background. */
export interface ImmediateContainer extends ServingContainer {
  decode(request: BodyAndHeaders, rows: FloatRows): void;
}

export interface BodyAndHeaders {
  readonly body: Uint8Array;
  readonly contentType: string;
}

export interface EncodedAnswer {
  readonly text: string;
  readonly contentType: string;
}
