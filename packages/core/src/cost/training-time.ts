import type { Need } from '#needs/need.ts';
import type { Quantity } from '#needs/quantity.ts';

/** Seconds billed around the work itself: data in, model out. An estimate; a rehearsal measures the work. */
const overheadSeconds = 90;
/** Passes over the data: rounds of boosting, or epochs. An estimate. */
const passes = 200;
/** Bytes of a table that one virtual CPU boosts over in a second. An estimate. */
const bytesPerVcpuSecond = 200e6;

/** Expected length of one training run: what the need says, else from the size of the data and the machine. */
export function trainingSeconds(need: Need, dataBytes: Quantity, vcpu: number): Quantity {
  const given = need.training?.duration;
  if (given !== undefined) return given;
  const work = (bytes: number, factor: number) =>
    overheadSeconds + (factor * bytes * passes) / (bytesPerVcpuSecond * Math.max(1, vcpu));
  return {
    low: work(dataBytes.low, 0.5),
    expected: work(dataBytes.expected, 1),
    high: work(dataBytes.high, 3),
  };
}
