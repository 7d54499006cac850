/** How a missing answer is asked for, by field of the need. */
export const englishAsks: ReadonlyMap<string, string> = new Map([
  ['deployment.latency', 'Within which time must 99 % of the answers arrive?'],
  ['deployment.traffic.mean', 'How many requests come on average?'],
  ['data.size', 'How large is the data?'],
  ['data.readingTeams', 'How many teams with different rights read the data?'],
  ['training.duration', 'How long does one training take?'],
  ['deployment.vpcOnly', 'Must the service stay inside the VPC?'],
  ['data.sensitivity', 'Is the data personal or confidential?'],
  [
    'account.usedInLast12Months',
    'Has this very account used Debugger or Model Monitor in the last 12 months?',
  ],
  ['training.interruptible', 'May a training be interrupted and start again?'],
  ['problem.customisation', 'How much control over the model is wanted?'],
  ['problem.interpretability', 'Must single predictions be explained?'],
  ['training.tuning', 'Should better hyperparameters be searched for?'],
  ['team.skills', 'What does the team know?'],
]);
