import type { Formatter, Language } from '@slipway/base';
import type { Messages } from '#messages/en.ts';
import type { Style } from '#terminal/style.ts';

/** Where a command speaks: results to standard output, everything else to standard error. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Standard error is a terminal: lines may be rewritten. */
  readonly live: boolean;
  /** Width of standard error in characters. */
  readonly columns: number;
  readonly language: Language;
  readonly messages: Messages;
  readonly format: Formatter;
  /** For standard output and for standard error: one may be a file. */
  readonly outStyle: Style;
  readonly errStyle: Style;
}
