import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Chosen, Practice } from '#rules/practice.ts';

/** Default quota of the longest run: five days. */
const longRunSeconds = 5 * 86_400;

function needsSplit({ choice, situation }: Chosen): boolean {
  const wanted = situation.need.training?.memoryPerGpu?.high ?? 0;
  const type = choice.configuration['instanceType'];
  const offer = situation.market.offers('training').find((one) => one.type === type);
  return wanted > (offer?.gpu?.memoryGb ?? Number.POSITIVE_INFINITY) * 1e9;
}

/** Practices of training, tuning and watching it. One row a rule. */
export const trainPractices: readonly Practice[] = [
  {
    id: 'TC-13 caps',
    decision: 'training-compute',
    services: ['sagemaker-training', 'hyperpod'],
    reads: [],
    basis: 'stated',
    statement: say('practice-caps', {}),
    facts: page('sagemaker-training', 'stopping'),
  },
  {
    id: 'TC-11 long runs',
    decision: 'training-compute',
    services: ['sagemaker-training'],
    reads: ['training.duration'],
    basis: 'stated',
    when: ({ situation }) => (situation.need.training?.duration?.high ?? 0) > longRunSeconds,
    statement: say('practice-long-run-quota', {}),
    facts: page('sagemaker-training', 'stopping'),
  },
  {
    id: 'TC-03 split weights',
    decision: 'training-compute',
    reads: ['training.memoryPerGpu'],
    basis: 'stated',
    when: needsSplit,
    statement: say('practice-split-weights', {}),
    facts: page('ec2-gpu', 'families'),
  },
  {
    id: 'SG-08 shards',
    decision: 'training-compute',
    reads: ['data.size', 'data.fileSize'],
    basis: 'stated',
    when: ({ situation }) =>
      situation.workload.dataBytes.high > 50e9 &&
      (situation.need.data?.fileSize?.expected ?? 1e9) < 50e6,
    statement: say('practice-shards', {}),
    facts: page('sagemaker-training', 'file'),
  },
  {
    id: 'TC-08 fallback types',
    decision: 'training-purchase',
    services: ['on-demand'],
    reads: ['training.gpu'],
    basis: 'stated',
    when: ({ situation }) => situation.workload.needsGpu,
    statement: say('practice-fallback-types', {}),
    facts: page('sagemaker-training', 'stopping'),
  },
  {
    id: 'TC-05 wait',
    decision: 'training-purchase',
    services: ['managed-spot'],
    reads: [],
    basis: 'stated',
    statement: say('practice-spot-wait', {}),
    facts: page('managed-spot', 'saving'),
  },
  {
    id: 'TC-06 built in',
    decision: 'training-purchase',
    services: ['on-demand'],
    reads: ['training.interruptible'],
    basis: 'stated',
    when: ({ services, situation }) =>
      services.get('training-method') === 'builtin-algorithm' &&
      situation.need.training?.interruptible === true,
    statement: say('practice-spot-wait', {}),
    facts: page('managed-spot', 'saving'),
  },
  {
    id: 'AM-04 quota',
    decision: 'training-method',
    services: ['autopilot'],
    reads: ['constraints.region'],
    basis: 'stated',
    when: ({ situation }) => situation.workload.region === 'eu-west-3',
    statement: say('practice-one-automl', {}),
    facts: page('autopilot', 'modes'),
  },
  {
    id: 'AM-03 modes',
    decision: 'training-method',
    services: ['autopilot'],
    reads: ['data.size'],
    basis: 'stated',
    statement: say('practice-automl-size', {}),
    facts: page('autopilot', 'modes'),
  },
  {
    id: 'CO-06 sessions',
    decision: 'training-method',
    services: ['canvas'],
    reads: [],
    basis: 'stated',
    statement: say('practice-canvas-shutdown', {}),
    facts: page('canvas', 'sessions'),
  },
  {
    id: 'TU-01 strategy',
    decision: 'tuning',
    services: ['automatic-model-tuning'],
    reads: ['training.duration'],
    basis: 'stated',
    statement: ({ choice }) =>
      say('practice-search-strategy', { strategy: String(choice.configuration['strategy'] ?? '') }),
    facts: page('automatic-model-tuning', 'strategies'),
  },
  {
    id: 'TU-05 limits',
    decision: 'tuning',
    services: ['automatic-model-tuning'],
    reads: [],
    basis: 'stated',
    statement: say('practice-search-limits', {}),
    facts: page('automatic-model-tuning', 'limits'),
  },
  {
    id: 'TU-06 spot',
    decision: 'tuning',
    services: ['automatic-model-tuning'],
    reads: [],
    basis: 'stated',
    when: ({ services }) => services.get('training-purchase') === 'managed-spot',
    statement: say('practice-search-on-spot', {}),
    facts: page('managed-spot', 'saving'),
  },
  {
    id: 'DB-02 profiler',
    decision: 'debugging',
    reads: ['training.gpu'],
    basis: 'stated',
    when: ({ situation }) => situation.workload.needsGpu,
    statement: say('practice-profile', {}),
    facts: page('slipway-debugger', 'mapping'),
  },
  {
    id: 'DB-03 stop',
    decision: 'debugging',
    reads: [],
    basis: 'stated',
    statement: say('practice-stop-on-plateau', {}),
    facts: page('slipway-debugger', 'mapping'),
  },
  {
    id: 'DB-02 end',
    decision: 'debugging',
    services: ['debugger'],
    reads: ['account.usedInLast12Months'],
    basis: 'stated',
    statement: say('practice-migrate', {}),
    facts: page('debugger', 'rules'),
  },
  {
    id: 'price training plan',
    decision: 'training-purchase',
    services: ['training-plan'],
    reads: [],
    basis: 'computed',
    statement: say('practice-price-elsewhere', {}),
    facts: page('training-plan', 'price'),
  },
];
