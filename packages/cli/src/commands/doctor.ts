import { defineCommand } from '#command/command.ts';
import type { Finding } from '#doctor/examine-machine.ts';
import { exitCodes } from '#exit-code.ts';

export const doctorCommand = defineCommand({
  name: 'doctor',
  summary: 'doctorSummary',
  positionals: [],
  flags: {},
  examples: ['slipway doctor', 'slipway doctor --json'],
  async run(_input, context) {
    const { terminal, json } = context;
    const { messages, outStyle } = terminal;
    const { examineMachine } = await import('#doctor/examine-machine.ts');
    const findings = await examineMachine(context);
    const good = findings.every(({ verdict }) => verdict !== 'bad');
    if (json) terminal.out(`${JSON.stringify({ good, findings }, null, 2)}\n`);
    else {
      const marks = { good: outStyle.good('✓'), warn: outStyle.warn('!'), bad: outStyle.bad('✗') };
      const width = Math.max(...findings.map(({ name }) => name.length));
      const line = ({ verdict, name, detail }: Finding) =>
        `  ${marks[verdict]} ${name.padEnd(width)}  ${detail}`;
      const end = good ? messages.doctorGood : messages.doctorBad;
      terminal.out(`${findings.map(line).join('\n')}\n\n${end}\n`);
    }
    return good ? exitCodes.done : exitCodes.failed;
  },
});
