/** AWS takes events of up to 256 KiB with their 26 bytes of overhead; a longer line becomes several events. */
const eventBytesMax = 256 * 1024 - 26;
const newline = 0x0a;

export interface OutputLine {
  readonly text: string;
  /** Offset in the output just behind the line and its end. */
  readonly end: number;
}

/** Cuts the bytes of a program's output into the lines of a log. Empty lines are dropped, as no event may be empty. */
export class OutputLines {
  #pending: Buffer = Buffer.alloc(0);
  #offset: number;
  readonly #clean: (text: string) => string;

  constructor(offset: number, clean: (text: string) => string = escapeControls) {
    this.#offset = offset;
    this.#clean = clean;
  }

  /** Offset of the next byte to be fed. */
  get readOffset(): number {
    return this.#offset + this.#pending.length;
  }

  feed(bytes: Uint8Array): readonly OutputLine[] {
    this.#pending = Buffer.concat([this.#pending, bytes]);
    const lines: OutputLine[] = [];
    for (;;) {
      const end = this.#pending.indexOf(newline);
      if (end !== -1 && end <= eventBytesMax) lines.push(this.#take(end, 1));
      else if (this.#pending.length > eventBytesMax)
        lines.push(this.#take(wholeCharacters(this.#pending), 0));
      else break;
    }
    return lines.filter(({ text }) => text !== '');
  }

  /** What is left when the program has ended in the middle of a line. */
  finish(): readonly OutputLine[] {
    return this.#pending.length === 0 ? [] : [this.#take(this.#pending.length, 0)];
  }

  #take(length: number, terminatorLength: number): OutputLine {
    const text = this.#clean(this.#pending.subarray(0, length).toString());
    this.#pending = this.#pending.subarray(length + terminatorLength);
    this.#offset += length + terminatorLength;
    return { text, end: this.#offset };
  }
}

/**
 * Control characters as the log agent of a training instance prints them: a TAB becomes `#011`. The metric
 * expressions of built-in algorithms depend on it. A carriage return at the end of a line is dropped with it.
 */
export function escapeControls(text: string): string {
  return text.replace(/\r$/, '').replaceAll(/\p{Cc}/gu, (character) => {
    const code = character.charCodeAt(0);
    return code > 0x7f ? character : `#${code.toString(8).padStart(3, '0')}`;
  });
}

/** Length of the longest event that does not cut a UTF-8 sequence in two. */
function wholeCharacters(bytes: Buffer): number {
  let length = eventBytesMax;
  const isContinuation = (at: number) => ((bytes[at] ?? 0) & 0xc0) === 0x80;
  while (length > eventBytesMax - 4 && isContinuation(length)) length -= 1;
  return length;
}
