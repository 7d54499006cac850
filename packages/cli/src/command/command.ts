import type { Environment } from '#config.ts';
import type { ExitCode } from '#exit-code.ts';
import type { Messages } from '#messages/en.ts';
import type { Resources } from '#resources.ts';
import type { Terminal } from '#terminal/terminal.ts';

/** Id of a sentence without parameters. */
export type TextId = {
  [Id in keyof Messages]: Messages[Id] extends string ? Id : never;
}[keyof Messages];

export interface FlagSpec {
  readonly type: 'text' | 'number' | 'boolean';
  readonly help: TextId;
  /** Stands for the value in the help: `PORT`. */
  readonly value?: string;
  /** The only values that a text flag takes. */
  readonly allowed?: readonly string[];
  readonly range?: { readonly min: number; readonly max: number };
}

export type Flags = Readonly<Record<string, FlagSpec>>;

type FlagValue<S extends FlagSpec> = S['type'] extends 'boolean'
  ? boolean
  : S['type'] extends 'number'
    ? number | undefined
    : S['allowed'] extends readonly (infer Word)[]
      ? Word | undefined
      : string | undefined;

export type FlagValues<F extends Flags> = { readonly [Name in keyof F]: FlagValue<F[Name]> };

export interface Positional {
  /** As the help shows it: `NEEDS`. */
  readonly name: string;
  readonly help: TextId;
  readonly required: boolean;
  readonly allowed?: readonly string[];
}

/** What a command runs with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly environment: Environment;
  readonly resources: Resources;
  /** `--json`: one JSON document on standard output, nothing else there. */
  readonly json: boolean;
  readonly quiet: boolean;
  /** Aborted by Ctrl-C and by SIGTERM. */
  readonly signal: AbortSignal;
}

export interface Command<F extends Flags = Flags> {
  readonly name: string;
  readonly summary: TextId;
  readonly positionals: readonly Positional[];
  readonly flags: F;
  readonly examples: readonly string[];
  run(input: CommandInput<F>, context: CommandContext): Promise<ExitCode>;
}

export interface CommandInput<F extends Flags> {
  readonly flags: FlagValues<F>;
  readonly positionals: readonly string[];
}

/** Ties the types of the flags' table to those of `run`. */
export function defineCommand<const F extends Flags>(command: Command<F>): Command<F> {
  return command;
}

/**
 * Any command, for lists: its table and its help need no types of flags, and `run` gets what was
 * parsed by this very table.
 */
export type AnyCommand = Omit<Command, 'run'> & {
  run(input: CommandInput<never>, context: CommandContext): Promise<ExitCode>;
};
