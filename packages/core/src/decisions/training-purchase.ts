import { type Decision, plainOption, type Situation } from '#advice/option.ts';

/** Memory of one GPU from which only scarce types are left. */
const scarceFromBytes = 40e9;

/** Runs that follow each other closely may find their machines still there. */
function runsOften({ need }: Situation): boolean {
  return need.training?.cadence === 'hourly' || need.training?.cadence === 'continuous';
}

function needsScarceTypes({ need }: Situation): boolean {
  const memory = need.training?.memoryPerGpu?.high ?? 0;
  return memory > scarceFromBytes || need.training?.distributed === true;
}

/** Whether training runs on spare capacity that may be taken back, or on capacity that stays. */
export const trainingPurchase: Decision = {
  id: 'training-purchase',
  stage: 'train',
  cluster: 'training',
  options: (situation: Situation) => [
    plainOption('training-purchase', 'managed-spot', {
      configuration: { expectedSavingPercent: situation.market.managedSpot.typicalPercent },
    }),
    plainOption('training-purchase', 'on-demand'),
    ...(runsOften(situation)
      ? [
          plainOption('training-purchase', 'warm-pool', {
            configuration: { keepAliveSeconds: 1_800 },
          }),
        ]
      : []),
    ...(needsScarceTypes(situation)
      ? [
          plainOption('training-purchase', 'training-plan', {
            configuration: { cancellable: false },
          }),
        ]
      : []),
  ],
};
