import type { OperationCoverage, ServiceCoverage } from '@slipway/plane';
import { type CommandContext, defineCommand } from '#command/command.ts';
import { didYouMean } from '#command/did-you-mean.ts';
import { exitCodes } from '#exit-code.ts';

export const coverageCommand = defineCommand({
  name: 'coverage',
  summary: 'coverageSummary',
  positionals: [{ name: 'SERVICE', help: 'coverageService', required: false }],
  flags: { all: { type: 'boolean', help: 'coverageAll' } },
  examples: ['slipway coverage', 'slipway coverage sagemaker --all', 'slipway coverage --json'],
  async run({ flags, positionals }, context) {
    const { terminal, json } = context;
    const { listCoverage } = await import('@slipway/plane');
    const every = await listCoverage();
    const [wanted] = positionals;
    const services = every.filter(({ service }) => wanted === undefined || service === wanted);
    if (wanted !== undefined && services.length === 0) return refuse(wanted, every, context);
    if (json) terminal.out(`${JSON.stringify(services, null, 2)}\n`);
    else terminal.out(services.map((service) => section(service, flags.all, context)).join('\n'));
    return exitCodes.done;
  },
});

function refuse(service: string, every: readonly ServiceCoverage[], { terminal }: CommandContext) {
  const { messages, errStyle } = terminal;
  const names = every.map((entry) => entry.service);
  const meant = didYouMean(service, names);
  const message = messages.coverageUnknown({ service, known: names.join(', '), meant });
  terminal.err(`${errStyle.bad(messages.errorWord)} ${message}\n`);
  return exitCodes.wrongInput;
}

const WIDTH = 96;

function section(
  { service, operations }: ServiceCoverage,
  showAll: boolean,
  { terminal }: CommandContext,
): string {
  const { messages, outStyle } = terminal;
  const served = operations.filter(({ isServed }) => isServed);
  const head = messages.coverageOf({ service, served: served.length, all: operations.length });
  const lines = [outStyle.bold(head), ...columns(served)];
  if (showAll && served.length < operations.length) {
    const missing = operations.filter(({ isServed }) => !isServed);
    lines.push(
      `  ${messages.coverageMissing}`,
      ...columns(missing).map((line) => outStyle.dim(line)),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Names in as many columns as the width takes. */
function columns(operations: readonly OperationCoverage[]): readonly string[] {
  const names = operations.map(({ name }) => name);
  const width = Math.max(0, ...names.map((name) => name.length)) + 2;
  const perLine = Math.max(1, Math.floor(WIDTH / width));
  const lines: string[] = [];
  for (let from = 0; from < names.length; from += perLine) {
    const cells = names.slice(from, from + perLine).map((name) => name.padEnd(width));
    lines.push(`  ${cells.join('').trimEnd()}`);
  }
  return lines;
}
