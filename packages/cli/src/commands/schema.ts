import { defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';

export const schemaCommand = defineCommand({
  name: 'schema',
  summary: 'schemaSummary',
  positionals: [{ name: 'FORMAT', help: 'schemaName', required: true, allowed: ['needs', 'plan'] }],
  flags: {},
  examples: ['slipway schema needs > needs.schema.json', 'slipway schema plan > plan.schema.json'],
  async run({ positionals }, { terminal }) {
    const { needsJsonSchema, planJsonSchema } = await import('@slipway/core');
    const schema = positionals[0] === 'plan' ? planJsonSchema() : needsJsonSchema();
    terminal.out(`${JSON.stringify(schema, null, 2)}\n`);
    return exitCodes.done;
  },
});
