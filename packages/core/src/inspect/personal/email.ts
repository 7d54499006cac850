/** One address and nothing else; deliberately narrower than RFC 5322, which allows almost anything. */
const address = /^[\p{L}\d._%+'-]{1,64}@(?:[\p{L}\d-]{1,63}\.)+\p{L}{2,24}$/u;

export function looksLikeEmail(value: string): boolean {
  return address.test(value);
}
