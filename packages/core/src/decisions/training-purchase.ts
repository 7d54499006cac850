import { type Decision, plainOption, type Situation } from '#advice/option.ts';

/** Whether training runs on spare capacity that may be taken back, or on capacity that stays. */
export const trainingPurchase: Decision = {
  id: 'training-purchase',
  stage: 'train',
  cluster: 'training',
  options: ({ market }: Situation) => [
    plainOption('training-purchase', 'managed-spot', {
      configuration: { expectedSavingPercent: market.managedSpot.typicalPercent },
    }),
    plainOption('training-purchase', 'on-demand'),
  ],
};
