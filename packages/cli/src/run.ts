import { SlipwayError } from '@slipway/base';
import type { AnyCommand, CommandContext } from '#command/command.ts';
import { didYouMean } from '#command/did-you-mean.ts';
import { globalFlags } from '#command/global-flags.ts';
import { parseCommand } from '#command/parse-command.ts';
import { renderCommandHelp, renderOverview } from '#command/render-help.ts';
import { commands } from '#commands/commands.ts';
import type { Environment } from '#config.ts';
import { type ExitCode, exitCodes } from '#exit-code.ts';
import { failureText } from '#messages/failure-text.ts';
import type { Resources } from '#resources.ts';
import type { Terminal } from '#terminal/terminal.ts';

export interface Program {
  readonly environment: Environment;
  readonly resources: () => Resources;
  readonly terminalFor: (language: Environment['language']) => Terminal;
  readonly signal: AbortSignal;
}

/** Understands the command line and runs its command. Never rejects: every end has an exit code. */
export async function runCommandLine(args: readonly string[], program: Program): Promise<ExitCode> {
  const terminal = program.terminalFor(askedLanguage(args) ?? program.environment.language);
  const [name, ...rest] = args;
  if (name === '--version' || name === 'version') return printVersion(terminal, program);
  const helpWanted = name === undefined || name === 'help' || name.startsWith('-');
  const wanted = helpWanted ? wordAfterHelp(args) : name;
  if (wanted === undefined) return printOverview(terminal, name === undefined);
  const command = commands.find((candidate) => candidate.name === wanted);
  if (command === undefined) return refuse(terminal, unknownCommand(wanted, terminal));
  if (helpWanted || rest.includes('--help') || rest.includes('-h')) {
    terminal.out(renderCommandHelp(command, terminal));
    return exitCodes.done;
  }
  return runOne(command, rest, { terminal, program });
}

interface Surroundings {
  readonly terminal: Terminal;
  readonly program: Program;
}

async function runOne(
  command: AnyCommand,
  args: readonly string[],
  { terminal, program }: Surroundings,
): Promise<ExitCode> {
  const flags = { ...globalFlags, ...command.flags };
  const parsed = parseCommand({ ...command, flags }, args, terminal.messages);
  if (!parsed.ok) {
    const see = terminal.messages.seeHelp({ command: command.name });
    return refuse(terminal, `${parsed.message}\n${see}`);
  }
  const context: CommandContext = {
    terminal,
    environment: program.environment,
    resources: program.resources(),
    json: parsed.flags['json'] === true,
    quiet: parsed.flags['quiet'] === true,
    signal: program.signal,
  };
  try {
    // The table that parsed the flags is the command's own, so their types agree.
    return await command.run(parsed as never, context);
  } catch (error) {
    return explain(error, context);
  }
}

/** Tells a failure in the user's language; a defect with its stack, to be reported. */
function explain(error: unknown, context: CommandContext): ExitCode {
  const { terminal, signal } = context;
  if (error instanceof SlipwayError) return explainFailure(error, context);
  const { messages, errStyle } = terminal;
  if (signal.aborted) {
    terminal.err(`${messages.interrupted}\n`);
    return exitCodes.interrupted;
  }
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.stack) terminal.err(`${errStyle.dim(error.stack)}\n`);
  terminal.err(`${errStyle.bad(messages.defect({ reason }))}\n`);
  return exitCodes.failed;
}

function explainFailure(error: SlipwayError, { terminal, signal, json }: CommandContext): ExitCode {
  const { messages, errStyle, language, format } = terminal;
  const { code, params } = error;
  const { text, hint } = failureText(error, language, format);
  if (json) {
    const failure = { ok: false, error: { code, params, message: text, hint } };
    terminal.out(`${JSON.stringify(failure, null, 2)}\n`);
  }
  terminal.err(`${errStyle.bad(messages.errorWord)} ${text}\n`);
  if (hint !== '') terminal.err(`${errStyle.dim(messages.hintWord)} ${hint}\n`);
  if (signal.aborted) return exitCodes.interrupted;
  return INPUT_CODES.has(code) ? exitCodes.wrongInput : exitCodes.failed;
}

/** Failures that the user mends in the input, not by trying again. */
const INPUT_CODES = new Set([
  'PLANE_OPTION_INVALID',
  'PLANE_HOST_NOT_LOOPBACK',
  'PLANE_CREDENTIALS_INVALID',
  'CLI_FILE_MISSING',
  'CLI_FILE_UNREADABLE',
  'CLI_FILE_IS_FOLDER',
  'CLI_FILE_NOT_TEXT',
  'CLI_FILE_TOO_LARGE',
  'PRICES_URL_REFUSED',
  'PRICES_REGION_UNKNOWN',
  'CLI_OUTPUT_EXISTS',
  'CLI_SAVE_EXISTS',
  'INSPECT_ADDRESS',
  'INSPECT_NOTHING',
  'INSPECT_NOT_FOUND',
  'INSPECT_TARGET',
  'REHEARSE_DATA_BROKEN',
  'REHEARSE_DATA_EMPTY',
  'REHEARSE_DATA_MISSING',
  'REHEARSE_TARGET_MISSING',
  'REHEARSE_TARGET_UNKNOWN',
  'REHEARSE_TARGET_NOT_BINARY',
  'REHEARSE_TARGET_TOO_RARE',
  'REHEARSE_NO_FEATURES',
  'REHEARSE_TASK_NOT_SERVED',
]);

function unknownCommand(command: string, { messages }: Terminal): string {
  const meant = didYouMean(
    command,
    commands.map(({ name }) => name),
  );
  return messages.unknownCommand({ command, meant });
}

function refuse(terminal: Terminal, message: string): ExitCode {
  terminal.err(`${terminal.errStyle.bad(terminal.messages.errorWord)} ${message}\n`);
  return exitCodes.wrongInput;
}

function printVersion(terminal: Terminal, program: Program): ExitCode {
  terminal.out(`slipway ${program.resources().version}\n`);
  return exitCodes.done;
}

/** Without any argument the page is shown all the same, and the exit code says that nothing was done. */
function printOverview(terminal: Terminal, nothingAsked: boolean): ExitCode {
  terminal.out(renderOverview(commands, terminal));
  return nothingAsked ? exitCodes.wrongInput : exitCodes.done;
}

/** `slipway help up` and `slipway --help up`. */
function wordAfterHelp(args: readonly string[]): string | undefined {
  return args.slice(1).find((word, index) => !word.startsWith('-') && args[index] !== '--lang');
}

/** Looked for before parsing, so that what is wrong with the command line is said in this language. */
function askedLanguage(args: readonly string[]): Environment['language'] | undefined {
  const index = args.indexOf('--lang');
  const value =
    index >= 0 ? args[index + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice(7);
  return value === 'fr' || value === 'en' ? value : undefined;
}
