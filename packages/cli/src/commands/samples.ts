import { defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';

export const samplesCommand = defineCommand({
  name: 'samples',
  summary: 'samplesSummary',
  positionals: [
    { name: 'SCENARIO', help: 'samplesScenario', required: true, allowed: ['defects'] },
  ],
  flags: {
    out: { type: 'text', help: 'samplesOut', value: 'DIR' },
    sample: { type: 'text', help: 'samplesSample', allowed: ['small', 'full'] },
    seed: {
      type: 'number',
      help: 'samplesSeed',
      value: 'N',
      range: { min: 0, max: 4_294_967_295 },
    },
    postgres: { type: 'text', help: 'samplesPostgres', value: 'URL' },
  },
  examples: [
    'slipway samples defects --out defects --sample small',
    'slipway samples defects --out defects --postgres postgres://me@localhost/plant',
  ],
  async run({ flags }, context) {
    const { makeSamples } = await import('#samples/make-samples.ts');
    const { terminal, json } = context;
    const { out = 'defects', sample = 'full', seed = 1, postgres } = flags;
    const made = await makeSamples({ out, sample, seed, postgres }, context);
    if (json) terminal.out(`${JSON.stringify({ out, ...made, synthetic: true }, null, 2)}\n`);
    else terminal.out(`${terminal.messages.samplesMade({ out, ...made })}\n`);
    return exitCodes.done;
  },
});
