import { type Decision, plainOption } from '#advice/option.ts';

/** Whether a spend is promised for a discount. */
export const commitment: Decision = {
  id: 'commitment',
  stage: 'cost',
  cluster: 'commitment',
  options: () => [
    plainOption('commitment', 'none'),
    plainOption('commitment', 'savings-plan', {
      configuration: { term: '1 year', payment: 'No Upfront' },
    }),
  ],
};
