import { exactly } from '#advice/assumed.ts';
import { type Decision, plainOption, type Situation } from '#advice/option.ts';
import type { Configuration } from '#advice/plan.ts';
import { metered } from '#cost/metered.ts';
import { builtinSettings } from '#decisions/builtin-settings.ts';
import { say } from '#messages/statement.ts';

/** Hours in front of a flow for each new model. An estimate. */
const sessionHours = 4;

function sessions({ workload, market }: Situation) {
  const hours = exactly(sessionHours * Math.min(4, workload.trainingsPerMonth));
  return metered(market.tiers('sagemaker.canvas.session'), hours, {
    service: 'canvas',
    item: say('cost-canvas-models', {}),
    assumptions: [say('formula-sessions', { hours: hours.expected })],
  });
}

/** Weights that do not fit one GPU are split over all of them, or adapted in part. */
function scriptSettings({ need }: Situation): Configuration {
  const framework = need.training?.framework ?? 'pytorch';
  return need.training?.distributed === true
    ? { framework, distribution: 'sharded data parallel' }
    : { framework };
}

function options(situation: Situation) {
  const { task } = situation.need.problem;
  return [
    plainOption('training-method', 'builtin-algorithm', {
      configuration: builtinSettings(situation),
    }),
    plainOption('training-method', 'autopilot', {
      configuration: { api: 'CreateAutoMLJobV2', mode: 'AUTO' },
    }),
    plainOption('training-method', 'canvas', {
      configuration: { build: 'standard', autoShutdown: true },
      costs: () => sessions(situation),
    }),
    plainOption('training-method', 'jumpstart', {
      configuration: { start: 'pretrained model', adaptation: 'fine-tuning' },
    }),
    plainOption('training-method', 'own-script', { configuration: scriptSettings(situation) }),
    ...(task === 'forecasting' ? [plainOption('training-method', 'forecast')] : []),
  ];
}

/** Who writes the learning: a built-in algorithm, AutoML, or the team. */
export const trainingMethod: Decision = {
  id: 'training-method',
  stage: 'train',
  cluster: 'training',
  options,
};
