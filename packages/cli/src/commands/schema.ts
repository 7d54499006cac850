import { defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';

export const schemaCommand = defineCommand({
  name: 'schema',
  summary: 'schemaSummary',
  positionals: [{ name: 'FORMAT', help: 'schemaName', required: true, allowed: ['needs'] }],
  flags: {},
  examples: ['slipway schema needs > needs.schema.json'],
  async run(_input, { terminal }) {
    const { needsJsonSchema } = await import('@slipway/core');
    terminal.out(`${JSON.stringify(needsJsonSchema(), null, 2)}\n`);
    return exitCodes.done;
  },
});
