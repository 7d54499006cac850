import { createInterface } from 'node:readline';

/** Where answers come from: a person at a terminal, or lines of a pipe. */
export interface Answers {
  /** The next line; undefined when there will be none: end of the input, or Ctrl-C. */
  next(prompt: string): Promise<string | undefined>;
  close(): void;
  /** True when the person pressed Ctrl-C, and did not just come to an end. */
  readonly wasInterrupted: boolean;
}

/** Standard input, line by line; the prompt goes to standard error, as all that is not a result. */
export function typedAnswers(signal: AbortSignal): Answers {
  const isTyped = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    ...(isTyped ? { output: process.stderr, terminal: true } : {}),
  });
  const waiting: string[] = [];
  let isClosed = false;
  let wasInterrupted = false;
  let wake: (() => void) | undefined;
  lines.on('line', (line) => {
    waiting.push(line);
    wake?.();
  });
  lines.on('close', () => {
    isClosed = true;
    wake?.();
  });
  // A terminal in line editing gives Ctrl-C to readline, not to the process.
  const interrupt = () => {
    wasInterrupted = true;
    lines.close();
  };
  lines.on('SIGINT', interrupt);
  signal.addEventListener('abort', interrupt);
  return {
    async next(prompt) {
      if (isTyped) {
        lines.setPrompt(prompt);
        lines.prompt();
      }
      while (waiting.length === 0 && !isClosed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return waiting.shift();
    },
    close: () => lines.close(),
    get wasInterrupted() {
      return wasInterrupted;
    },
  };
}
