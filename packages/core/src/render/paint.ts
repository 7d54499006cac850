/** Marks for a terminal; plain text when colour is off. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly warn: (text: string) => string;
}

const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const plain = (text: string) => text;

export function paintFor(colour: boolean): Paint {
  return colour
    ? { strong: sgr(1, 22), good: sgr(32, 39), faint: sgr(2, 22), warn: sgr(33, 39) }
    : { strong: plain, good: plain, faint: plain, warn: plain };
}
