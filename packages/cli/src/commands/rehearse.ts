import type { Plan } from '@slipway/core';
import { defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';
import { loadNeed } from '#needs/load-need.ts';
import { makePlan } from '#needs/make-plan.ts';

const DEFAULT_FOLDS = 5;
const DEFAULT_SEED = 1;
const MAX_FOLDS = 20;

export const rehearseCommand = defineCommand({
  name: 'rehearse',
  summary: 'rehearseSummary',
  positionals: [{ name: 'NEEDS', help: 'adviseNeeds', required: true }],
  flags: {
    out: { type: 'text', help: 'rehearseOut', value: 'DIR' },
    data: { type: 'text', help: 'rehearseData', value: 'FILE' },
    prefer: {
      type: 'text',
      help: 'advisePrefer',
      value: 'cheapest|fastest|simplest|balanced',
      allowed: ['balanced', 'cheapest', 'fastest', 'simplest'],
    },
    keep: { type: 'boolean', help: 'rehearseKeep' },
    'endpoint-url': { type: 'text', help: 'rehearseEndpoint', value: 'URL' },
    seed: { type: 'number', help: 'rehearseSeed', value: 'N', range: { min: 0, max: 2 ** 31 - 1 } },
    folds: { type: 'number', help: 'rehearseFolds', value: 'N', range: { min: 0, max: MAX_FOLDS } },
    sample: { type: 'text', help: 'rehearseSample', allowed: ['small', 'full'] },
    postgres: { type: 'text', help: 'rehearsePostgres', value: 'URL' },
  },
  examples: [
    'slipway rehearse examples/churn/needs.yaml',
    'slipway rehearse examples/defects/needs.yaml --sample small',
    'slipway rehearse needs.yaml --data sample.csv --out /tmp/report --keep',
  ],
  async run({ flags, positionals }, context) {
    const needPath = positionals[0] ?? '';
    const need = await loadNeed(needPath, context);
    if (need === undefined) return exitCodes.wrongInput;
    const plan = await makePlan(need, flags.prefer, context);
    const { tellImageResults, tellResults } = await import('#rehearsal/tell-results.ts');
    const common = {
      plan,
      needPath,
      outDir: flags.out ?? 'slipway-report',
      keep: flags.keep,
      seed: flags.seed ?? DEFAULT_SEED,
      ...(flags['endpoint-url'] === undefined ? {} : { endpointUrl: flags['endpoint-url'] }),
    };
    if (isOnImages(plan)) {
      const { runImageRehearsal } = await import('#rehearsal/run-image-rehearsal.ts');
      const sample = flags.sample ?? 'full';
      const postgres = flags.postgres === undefined ? {} : { postgresUrl: flags.postgres };
      tellImageResults(
        await runImageRehearsal({ ...common, sample, ...postgres }, context),
        context,
      );
      return exitCodes.done;
    }
    const { runRehearsal } = await import('#rehearsal/run-rehearsal.ts');
    const data = flags.data === undefined ? {} : { dataPath: flags.data };
    const folds = flags.folds ?? DEFAULT_FOLDS;
    tellResults(await runRehearsal({ ...common, folds, ...data }, context), context);
    return exitCodes.done;
  },
});

/** Questions about pictures are rehearsed with the scenario of inspection images. */
function isOnImages({ need }: Plan): boolean {
  return ['defect-detection', 'image-classification'].includes(need.problem.task);
}
