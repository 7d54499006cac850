import { defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';
import { loadNeed } from '#needs/load-need.ts';
import { makePlan } from '#needs/make-plan.ts';

export const adviseCommand = defineCommand({
  name: 'advise',
  summary: 'adviseSummary',
  positionals: [{ name: 'NEEDS', help: 'adviseNeeds', required: true }],
  flags: {
    format: { type: 'text', help: 'adviseFormat', allowed: ['text', 'json', 'md'] },
    prefer: {
      type: 'text',
      help: 'advisePrefer',
      value: 'cheapest|fastest|simplest|balanced',
      allowed: ['balanced', 'cheapest', 'fastest', 'simplest'],
    },
  },
  examples: [
    'slipway advise examples/churn/needs.yaml',
    'slipway advise needs.yaml --prefer cheapest --format md > plan.md',
  ],
  async run({ flags, positionals }, context) {
    const { terminal, json } = context;
    const need = await loadNeed(positionals[0] ?? '', context);
    if (need === undefined) return exitCodes.wrongInput;
    const plan = await makePlan(need, flags.prefer);
    const { renderPlanMarkdown, renderPlanText } = await import('@slipway/core');
    const { language, outStyle } = terminal;
    const format = json ? 'json' : (flags.format ?? 'text');
    if (format === 'json') terminal.out(`${JSON.stringify(plan, null, 2)}\n`);
    else if (format === 'md') terminal.out(renderPlanMarkdown(plan, language));
    else terminal.out(renderPlanText(plan, { language, colour: outStyle.enabled }));
    return exitCodes.done;
  },
});
