import type { AnyCommand, FlagSpec } from '#command/command.ts';
import { globalFlags } from '#command/global-flags.ts';
import type { Terminal } from '#terminal/terminal.ts';

type HelpTerminal = Pick<Terminal, 'messages' | 'outStyle'>;

interface Row {
  readonly left: string;
  readonly right: string;
}

/** The first page: what Slipway is, its commands, where to go on. */
export function renderOverview(commands: readonly AnyCommand[], terminal: HelpTerminal): string {
  const { messages, outStyle } = terminal;
  const rows = commands.map(({ name, positionals, summary }) => ({
    left: [name, ...positionals.map(shown)].join(' '),
    right: messages[summary],
  }));
  return [
    `${outStyle.bold('slipway')}: ${messages.tagline}`,
    '',
    `${outStyle.bold(messages.usage)} slipway <${messages.commandWord}> [...]`,
    '',
    outStyle.bold(messages.commandsTitle),
    ...table(rows),
    '',
    outStyle.bold(messages.everywhereTitle),
    ...table(flagRows(globalFlags, terminal)),
    '',
    messages.overviewEnd,
    '',
  ].join('\n');
}

/** All about one command. */
export function renderCommandHelp(command: AnyCommand, terminal: HelpTerminal): string {
  const { messages, outStyle } = terminal;
  const { name, positionals, flags, examples } = command;
  const words = ['slipway', name, ...positionals.map(shown)];
  if (Object.keys(flags).length > 0) words.push('[...]');
  const sections = [
    [messages[command.summary]],
    [`${outStyle.bold(messages.usage)} ${words.join(' ')}`],
    section(
      messages.argumentsTitle,
      positionals.map(({ name: left, help }) => ({ left, right: messages[help] })),
      terminal,
    ),
    section(messages.flagsTitle, flagRows(flags, terminal), terminal),
    section(messages.everywhereTitle, flagRows(globalFlags, terminal), terminal),
    examples.length === 0
      ? []
      : [outStyle.bold(messages.examplesTitle), ...examples.map((example) => `  ${example}`)],
  ];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text.join('\n\n')}\n`;
}

function section(title: string, rows: readonly Row[], { outStyle }: HelpTerminal): string[] {
  return rows.length === 0 ? [] : [outStyle.bold(title), ...table(rows)];
}

function shown({ name, required }: { readonly name: string; readonly required: boolean }): string {
  return required ? name : `[${name}]`;
}

function flagRows(flags: Readonly<Record<string, FlagSpec>>, { messages }: HelpTerminal): Row[] {
  return Object.entries(flags).map(([name, { value, help, allowed }]) => {
    const choices = allowed !== undefined && value === undefined ? allowed.join('|') : value;
    return {
      left: choices === undefined ? `--${name}` : `--${name} ${choices}`,
      right: messages[help],
    };
  });
}

/** Wider left cells push their text to the next line, so that the page stays within 100 columns. */
const LEFT_WIDTH = 30;

function table(rows: readonly Row[]): string[] {
  const width = Math.min(LEFT_WIDTH, Math.max(...rows.map(({ left }) => left.length)));
  return rows.flatMap(({ left, right }) =>
    left.length > width
      ? [`  ${left}`, `  ${' '.repeat(width)}  ${right}`]
      : [`  ${left.padEnd(width)}  ${right}`],
  );
}
