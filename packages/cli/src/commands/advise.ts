import { askNeed } from '#ask/ask-need.ts';
import { type CommandContext, defineCommand } from '#command/command.ts';
import { type ExitCode, exitCodes } from '#exit-code.ts';
import { loadNeed } from '#needs/load-need.ts';
import { makePlan } from '#needs/make-plan.ts';

function refuseWithoutNeeds({ terminal }: CommandContext): ExitCode {
  const { messages, errStyle } = terminal;
  terminal.err(`${errStyle.bad(messages.errorWord)} ${messages.adviseWithoutNeed}\n`);
  return exitCodes.wrongInput;
}

export const adviseCommand = defineCommand({
  name: 'advise',
  summary: 'adviseSummary',
  positionals: [{ name: 'NEEDS', help: 'adviseNeeds', required: false }],
  flags: {
    ask: { type: 'boolean', help: 'adviseAsk' },
    save: { type: 'text', help: 'adviseSave', value: 'FILE' },
    format: { type: 'text', help: 'adviseFormat', allowed: ['text', 'json', 'md', 'html'] },
    out: { type: 'text', help: 'adviseOut', value: 'FILE' },
    prefer: {
      type: 'text',
      help: 'advisePrefer',
      value: 'cheapest|fastest|simplest|balanced',
      allowed: ['balanced', 'cheapest', 'fastest', 'simplest'],
    },
  },
  examples: [
    'slipway advise examples/churn/needs.yaml',
    'slipway advise --ask',
    'slipway advise needs.yaml --prefer cheapest --format md > plan.md',
    'slipway advise needs.yaml --format html --out plan.html',
  ],
  async run({ flags, positionals }, context) {
    const { json } = context;
    const [path] = positionals;
    if (path === undefined && !flags.ask) return refuseWithoutNeeds(context);
    const need = flags.ask
      ? await askNeed({ path, out: flags.save, prefer: flags.prefer }, context)
      : await loadNeed(path ?? '', context);
    if (need === undefined) return exitCodes.wrongInput;
    if (typeof need === 'number') return need;
    const plan = await makePlan(need, flags.prefer, context);
    const format = json ? 'json' : (flags.format ?? 'text');
    const { writePlan } = await import('#needs/write-plan.ts');
    await writePlan(
      plan,
      { format, ...(flags.out === undefined ? {} : { file: flags.out }) },
      context,
    );
    return exitCodes.done;
  },
});
