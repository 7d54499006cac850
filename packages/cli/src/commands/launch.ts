import { defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';
import { loadNeed } from '#needs/load-need.ts';
import { makePlan } from '#needs/make-plan.ts';

export const launchCommand = defineCommand({
  name: 'launch',
  summary: 'launchSummary',
  positionals: [{ name: 'NEEDS', help: 'adviseNeeds', required: true }],
  flags: {
    out: { type: 'text', help: 'launchOut', value: 'DIR' },
    prefer: {
      type: 'text',
      help: 'advisePrefer',
      value: 'cheapest|fastest|simplest|balanced',
      allowed: ['balanced', 'cheapest', 'fastest', 'simplest'],
    },
  },
  examples: ['slipway launch examples/defects/needs.yaml --out my-app'],
  async run({ flags, positionals }, context) {
    const { terminal, json } = context;
    const needPath = positionals[0] ?? '';
    const need = await loadNeed(needPath, context);
    if (need === undefined) return exitCodes.wrongInput;
    const plan = await makePlan(need, flags.prefer, context);
    const { launchApp } = await import('@slipway/launch');
    const { readAppSource } = await import('#launch/read-app-source.ts');
    const { writeApp } = await import('#launch/write-app.ts');
    const source = await readAppSource(needPath, context);
    const app = launchApp(plan, { source, language: terminal.language });
    const out = flags.out ?? 'launch-app';
    await writeApp(app, out);
    const files = app.files.length;
    if (json) terminal.out(`${JSON.stringify({ ok: true, out, files }, null, 2)}\n`);
    else terminal.out(`${terminal.messages.launchWritten({ out, files })}\n`);
    return exitCodes.done;
  },
});
