import { defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';

export const setupCommand = defineCommand({
  name: 'setup',
  summary: 'setupSummary',
  positionals: [],
  flags: {},
  examples: ['slipway setup'],
  async run(_input, context) {
    const { allEnvironments, prepareEngines } = await import('#setup/prepare-engines.ts');
    const { terminal, json, quiet } = context;
    if (!quiet && !json) terminal.err(`${terminal.messages.setupTitle}\n`);
    await prepareEngines(context, { environments: allEnvironments, tellAlways: true });
    if (json) terminal.out(`${JSON.stringify({ ready: true })}\n`);
    else terminal.out(`${terminal.messages.setupDone}\n`);
    return exitCodes.done;
  },
});
