import { parseArgs } from 'node:util';
import type { AnyCommand, FlagSpec, Flags } from '#command/command.ts';
import { didYouMean } from '#command/did-you-mean.ts';
import type { Messages } from '#messages/en.ts';

export type Parsed =
  | {
      readonly ok: true;
      readonly flags: Readonly<Record<string, FlagResult>>;
      readonly positionals: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

export type FlagResult = string | number | boolean | undefined;

/** Reads the arguments of one command by its table; the first thing that is wrong is said in full. */
export function parseCommand(
  command: Pick<AnyCommand, 'name' | 'flags' | 'positionals'>,
  args: readonly string[],
  messages: Messages,
): Parsed {
  try {
    const flags: Record<string, FlagResult> = {};
    for (const name of Object.keys(command.flags)) flags[name] = undefined;
    const positionals: string[] = [];
    for (const token of tokensOf(command.flags, args)) {
      if (token.kind === 'positional') positionals.push(token.value);
      if (token.kind === 'option') flags[token.name] = readFlag(token, command.flags, messages);
    }
    for (const [name, spec] of Object.entries(command.flags)) {
      if (spec.type === 'boolean') flags[name] ??= false;
    }
    checkPositionals(command, positionals, messages);
    return { ok: true, flags, positionals };
  } catch (error) {
    if (error instanceof WrongArgument) return { ok: false, message: error.message };
    throw error;
  }
}

/** Carries the sentence out of the depth of the parser; never leaves this file. */
class WrongArgument extends Error {}

function tokensOf(flags: Flags, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type }]) => [
      name,
      { type: type === 'boolean' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const config = { args: [...args], options, strict: false, tokens: true, allowPositionals: true };
  return parseArgs({ ...config, tokens: true }).tokens;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readFlag(token: OptionToken, flags: Flags, messages: Messages): FlagResult {
  const spec = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
  if (spec === undefined) {
    const nearest = didYouMean(token.name, Object.keys(flags));
    const meant = nearest === undefined ? undefined : `--${nearest}`;
    throw new WrongArgument(messages.unknownFlag({ flag: token.rawName, meant }));
  }
  const flag = `--${token.name}`;
  if (spec.type === 'boolean') {
    if (token.value === undefined) return true;
    throw new WrongArgument(messages.flagTakesNoValue({ flag }));
  }
  if (token.value === undefined || (token.inlineValue !== true && token.value.startsWith('--'))) {
    throw new WrongArgument(messages.flagNeedsValue({ flag, value: spec.value ?? 'VALUE' }));
  }
  return spec.type === 'number'
    ? readNumber({ flag, text: token.value, spec }, messages)
    : readWord({ flag, text: token.value, spec }, messages);
}

interface Reading {
  readonly flag: string;
  readonly text: string;
  readonly spec: FlagSpec;
}

function readNumber({ flag, text, spec }: Reading, messages: Messages): number {
  const { min, max } = spec.range ?? { min: 0, max: Number.MAX_SAFE_INTEGER };
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new WrongArgument(messages.flagNeedsNumber({ flag, given: text, min, max }));
}

function readWord({ flag, text, spec }: Reading, messages: Messages): string {
  if (spec.allowed === undefined || spec.allowed.includes(text)) return text;
  const meant = didYouMean(text, spec.allowed);
  const allowed = spec.allowed.join(', ');
  throw new WrongArgument(messages.flagNotAllowed({ flag, given: text, allowed, meant }));
}

function checkPositionals(
  command: Pick<AnyCommand, 'name' | 'positionals'>,
  given: readonly string[],
  messages: Messages,
): void {
  const extra = given[command.positionals.length];
  if (extra !== undefined) throw new WrongArgument(messages.tooManyArguments({ extra }));
  for (const [index, { name, required, allowed }] of command.positionals.entries()) {
    const value = given[index];
    if (value === undefined && required) {
      throw new WrongArgument(messages.argumentMissing({ command: command.name, name }));
    }
    if (value !== undefined && allowed !== undefined && !allowed.includes(value)) {
      const meant = didYouMean(value, allowed);
      const words = allowed.join(', ');
      throw new WrongArgument(
        messages.flagNotAllowed({ flag: name, given: value, allowed: words, meant }),
      );
    }
  }
}
