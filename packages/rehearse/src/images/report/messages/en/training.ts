import type { Formatter } from '@slipway/base';

/** Learning, interruption, rules and tuning. */
export const trainingEn = {
  learningTitle: 'How it learned',
  learningLead: (p: { epochs: number; wall: string; accuracy: string }) =>
    `${p.epochs} epochs in ${p.wall}, from the request to the end of the job; validation accuracy at the end: ${p.accuracy}.`,
  accuracyTitle: 'Accuracy by epoch',
  lossTitle: 'Loss by epoch',
  accuracyAxis: 'accuracy',
  lossAxis: 'loss',
  epochAxis: 'epoch',
  curveDescription: (p: { what: string; from: string; to: string; epochs: number }) =>
    `Curve of the ${p.what} over ${p.epochs} epochs on the training and the validation images; on the validation images it goes from ${p.from} to ${p.to}.`,
  seriesTrain: 'training images',
  seriesValidation: 'validation images',
  resumedGuide: 'went on here',
  hyperparametersTitle: 'Hyperparameters',

  spotTitle: 'Spot capacity, and one interruption on purpose',
  spotNot: 'This training did not use spot capacity.',
  spotNone: 'It trained with EnableManagedSpotTraining; nothing interrupted it.',
  spotInterrupted: (p: { interruptions: number; epoch: number | undefined }) =>
    `Once a checkpoint lay in S3, the machine was taken away ${times(p.interruptions)}, as AWS does when it needs the capacity. The job got a new one ${resumed(p.epoch)}`,
  spotPath: 'The job’s states, as DescribeTrainingJob told them:',
  spotHonest: (p: { training: string; billable: string; share: string }) =>
    `TrainingTimeInSeconds: ${p.training}; BillableTimeInSeconds: ${p.billable}. That difference of ${p.share} was not measured: here nobody sells spare capacity, so Slipway shows the typical discount of public training logs. AWS says only afterwards what it was.`,
  spotMeasured: (p: { training: string; billable: string; share: string }) =>
    `TrainingTimeInSeconds: ${p.training}; BillableTimeInSeconds: ${p.billable}. AWS billed ${p.share} less.`,
  spotExpected: ({ percent }: { percent: string }) =>
    `The plan expects spot prices to save ${percent} of the training bill.`,

  rulesTitle: 'Rules that watched the training',
  rulesLead:
    'Each rule ran beside the training as a processing job of its own, on the scalars that the training saved to S3.',
  columnRule: 'Rule',
  columnStatus: 'Status',
  columnMeaning: 'What it means',
  ruleStatuses: {
    NoIssuesFound: 'It watched to the end and found nothing.',
    IssuesFound: 'It found what it looks for.',
    InProgress: 'It had not ended when the rehearsal looked.',
    Stopped: 'It was stopped before it could tell.',
    Stopping: 'It was being stopped.',
    Error: 'It could not be evaluated.',
  },

  tuningTitle: 'Search for better settings',
  tuningLead: (p: { trials: number; strategy: string; parallel: number; wall: string }) =>
    `${p.trials} trials (${p.strategy}), ${p.parallel} at a time, in ${p.wall}. Each is a SageMaker training job of its own.`,
  tuningPlanned: (p: { strategy: string; trials: string }) =>
    `The plan searches with ${p.strategy} and ${p.trials} trials.`,
  tuningBest: (p: { metric: string; value: string }) => `Best ${p.metric}: ${p.value}.`,
  registered: {
    'first-training':
      'None was better than the training above on the validation images: that one became version 1, was judged, and serves.',
    'best-trial':
      'The best trial was better than the training above on the validation images: it became version 1, was judged, and serves.',
  },
  tuningChartTitle: 'What each trial reached',
  tuningChartDescription: (p: { trials: number; value: string }) =>
    `${p.trials} trials in the order in which they began, with the best so far as a line; the best reached ${p.value}.`,
  trialAxis: 'trial',
  seriesTrials: 'trial',
  seriesBest: 'best so far',
  markBest: 'best',
  ganttTitle: 'When each trial ran',
  ganttCaption: 'Seconds since the first trial began',
  spanFigure: (p: { from: number; to: number }, f: Formatter) =>
    `${f.number(p.from, 0)} – ${f.number(p.to, 0)} s`,
  trialName: ({ trial }: { trial: number }) => `Trial ${trial}`,
  trialsTable: 'All trials and their settings',
  columnTrial: 'Trial',
  columnObjective: 'Reached',
  bestTag: 'best',
};

function resumed(epoch: number | undefined): string {
  if (epoch === undefined) return 'and went on from the checkpoint without repeating an epoch.';
  if (epoch === 1) return 'and began again at the first epoch.';
  return `and went on from the checkpoint at epoch ${epoch}: the dotted line in the curves.`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
