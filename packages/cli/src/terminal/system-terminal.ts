import { formatterFor, type Language } from '@slipway/base';
import { messagesFor } from '#messages/messages-for.ts';
import { styleFor } from '#terminal/style.ts';
import type { Terminal } from '#terminal/terminal.ts';

const DEFAULT_COLUMNS = 80;

/** The terminal of this process. */
export function systemTerminal(language: Language, colourAllowed: boolean): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    live: stderr.isTTY === true && colourAllowed,
    columns: stderr.columns ?? DEFAULT_COLUMNS,
    language,
    messages: messagesFor(language),
    format: formatterFor(language),
    outStyle: styleFor(colourAllowed && stdout.isTTY === true),
    errStyle: styleFor(colourAllowed && stderr.isTTY === true),
  };
}
