/**
 * Lays bodies one after the other into one buffer: a message with one transferred buffer costs the same for
 * 1 request and for 100, where one transfer a body would cost each time (measured: about 5 µs each).
 */
export function packBodies(bodies: readonly Uint8Array[]): {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: readonly number[];
} {
  const ends: number[] = [];
  let length = 0;
  for (const body of bodies) {
    length += body.length;
    ends.push(length);
  }
  const bytes = new Uint8Array(length);
  for (const [at, body] of bodies.entries()) bytes.set(body, (ends[at] ?? 0) - body.length);
  return { bytes, ends };
}

/** The body at a position, as a view. */
export function bodyAt(
  packed: { readonly bytes: Uint8Array; readonly ends: readonly number[] },
  at: number,
): Uint8Array {
  return packed.bytes.subarray(at === 0 ? 0 : packed.ends[at - 1], packed.ends[at]);
}
