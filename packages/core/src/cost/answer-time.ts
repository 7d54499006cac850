/** Network and container around the model. An estimate; a rehearsal measures it. */
const aroundSeconds = 0.01;
/** Slowest answer of a hundred over the usual one, on a machine loaded to 70 %. An estimate. */
const tail = 4;

/** Time within which 99 % of the answers of a warm model are expected. */
export function warmLatencySeconds(processingSeconds: number): number {
  return aroundSeconds + tail * processingSeconds;
}

/** First answer after a pause: image and model are loaded. AWS gives no figure; this is the order seen. */
export const coldStartSeconds = 3;
/** Queue, S3 in, S3 out. The order of magnitude of an asynchronous answer. */
export const queuedAnswerSeconds = 5;
