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
  },
  examples: [
    'slipway rehearse examples/churn/needs.yaml',
    'slipway rehearse needs.yaml --data sample.csv --out /tmp/report --keep',
  ],
  async run({ flags, positionals }, context) {
    const needPath = positionals[0] ?? '';
    const need = await loadNeed(needPath, context);
    if (need === undefined) return exitCodes.wrongInput;
    const plan = await makePlan(need, flags.prefer, context);
    const { runRehearsal } = await import('#rehearsal/run-rehearsal.ts');
    const { tellResults } = await import('#rehearsal/tell-results.ts');
    const result = await runRehearsal(
      {
        plan,
        needPath,
        outDir: flags.out ?? 'slipway-report',
        keep: flags.keep,
        seed: flags.seed ?? DEFAULT_SEED,
        folds: flags.folds ?? DEFAULT_FOLDS,
        ...(flags.data === undefined ? {} : { dataPath: flags.data }),
        ...(flags['endpoint-url'] === undefined ? {} : { endpointUrl: flags['endpoint-url'] }),
      },
      context,
    );
    tellResults(result, context);
    return exitCodes.done;
  },
});
