import type { Formatter } from '@slipway/base';

export interface AucFigures {
  readonly auc: number;
  readonly low: number;
  readonly high: number;
  readonly rows: number;
}

/** What the report says, in English. `fr.ts` must say the same: a missing sentence is a type error. */
export const en = {
  documentTitle: ({ name }: { name: string }) => `Rehearsal of ${name}`,
  kicker: ({ name }: { name: string }) => `Slipway rehearsal report: ${name}`,
  verdict: (p: { recall: number; precision: number; label: string }, f: Formatter) =>
    `Of 100 rows with ${p.label}, the model finds ${f.number(p.recall * 100, 0)}; of 100 that it names, ${f.number(p.precision * 100, 0)} are right.`,
  verdictPlace: (p: { plane: boolean; region: string }) =>
    p.plane
      ? 'Everything here was really done, on one machine, through the same AWS APIs that the plan uses in the cloud.'
      : `Everything here was really done, on AWS in ${p.region}.`,
  ranOn: (p: { date: string; seconds: string; machine: string }) =>
    `${p.date}, in ${p.seconds}, on ${p.machine}`,
  machine: (p: { cores: number; memory: string; platform: string; cpu: string; runtime: string }) =>
    [`${p.cores} cores`, p.memory, p.cpu, p.platform, p.runtime]
      .filter((part) => part !== '')
      .join(', '),

  tileAuc: 'AUC on held-out rows',
  tileAucInterval: (p: { low: number; high: number }, f: Formatter) =>
    `95% interval ${f.number(p.low, 3)} to ${f.number(p.high, 3)}`,
  tileLatency: 'for 99% of the answers',
  tileLatencyNote: (p: { p50: number }, f: Formatter) =>
    `half of them within ${f.number(p.p50, 1)} ms, one caller`,
  tileTraining: 'to train the model',
  tileTrainingNote: (p: { rounds: number; rows: number }, f: Formatter) =>
    `${f.number(p.rounds)} rounds on ${f.number(p.rows)} rows`,
  tileCost: 'a month on AWS',
  tileCostNote: (p: { low: string; high: string }) => `estimate, from ${p.low} to ${p.high}`,
  tileBatch: 'Batch and endpoint',
  tileBatchAgree: 'agree',
  tileBatchDiffer: 'differ',
  tileBatchNote: (p: { rows: number; difference: string }, f: Formatter) =>
    `${f.number(p.rows)} rows, largest difference ${p.difference}`,
  milliseconds: (ms: number, f: Formatter) => `${f.number(ms, 1)} ms`,

  qualityTitle: 'How good is it?',
  qualityLead: (p: AucFigures & { positives: number; label: string }, f: Formatter) =>
    `Measured once, at the end, on ${f.number(p.rows)} rows that were set aside before anything was learned; ${f.number(p.positives)} of them have ${p.label}. An AUC of ${f.number(p.auc, 3)} means: of two rows, one with ${p.label} and one without, the first gets the higher score ${f.number(p.auc * 100, 1)} times out of 100. The 95% interval, from ${f.number(p.low, 3)} to ${f.number(p.high, 3)}, says how much this depends on which rows were held out.`,
  foldsLead: (
    p: { folds: number; mean: number; deviation: number; rounds: number },
    f: Formatter,
  ) =>
    `Luck of the split: trained ${p.folds} more times on other cuts of the remaining rows (${p.rounds} rounds each), the same settings give ${f.number(p.mean, 3)} ± ${f.number(p.deviation, 3)} on the rows left out.`,
  comparisonCaption: 'Against simpler answers',
  columnModel: 'Model',
  columnAuc: 'AUC',
  columnAccuracy: 'Right',
  columnRecall: 'Found',
  columnPrecision: 'Right if named',
  modelThis: 'This model (XGBoost)',
  modelLinear: 'Linear model on the same rows',
  modelMajority: ({ answer }: { answer: string }) => `Always “${answer}”`,
  confusionTitle: 'At the chosen threshold',
  confusionLead: (p: { threshold: number; label: string }, f: Formatter) =>
    `A row is named (${p.label}) from a score of ${f.number(p.threshold, 3)}: the threshold with the best F1 on the validation rows, not on these.`,
  confusionTruth: 'Truth',
  confusionNamed: ({ value }: { value: string }) => `named “${value}”`,
  confusionIs: ({ value }: { value: string }) => `is “${value}”`,
  otherMeasures: 'Other measures',
  measureLogLoss: 'Log loss',
  measureBrier: 'Brier score',
  measureAveragePrecision: 'Average precision',
  measureF1: 'F1',
  measureCalibration: 'Calibration error',
  rocTitle: 'ROC: found against false alarms',
  rocX: 'false alarms (share of the others)',
  rocY: 'found (share)',
  rocDescription: ({ auc }: { auc: string }) =>
    `Curve of found cases against false alarms, with an area of ${auc} below it.`,
  prTitle: 'Precision and recall',
  prX: 'found (recall)',
  prY: 'right when named (precision)',
  prDescription: ({ value }: { value: string }) =>
    `Curve of precision against recall, with an average precision of ${value}.`,
  calibrationTitle: 'Can the score be read as a probability?',
  calibrationX: 'mean score of the group',
  calibrationY: 'share that is positive',
  calibrationDescription: ({ error }: { error: string }) =>
    `Ten groups of rows by score; the mean distance between score and truth is ${error}.`,
  seriesModel: 'this model',
  seriesChance: 'by chance',
  seriesPerfect: 'perfect',
  markThreshold: 'threshold',

  learningTitle: 'How it learned',
  learningLead: (p: { best: number; all: number; metric: string; stopped: boolean }) =>
    p.stopped
      ? `Training looked at the validation rows after each round and stopped after ${p.all} rounds; the model keeps the ${p.best} rounds with the best ${p.metric}.`
      : `All ${p.all} rounds were trained and kept.`,
  learningX: 'boosting round',
  learningDescription: ({ metric }: { metric: string }) =>
    `Curve of ${metric} on the training rows and on the validation rows by round.`,
  seriesTrain: 'training rows',
  seriesValidation: 'validation rows',
  markBest: 'kept',
  hyperparametersTitle: 'Hyperparameters',

  servingTitle: 'How it answers',
  servingLead: (
    p: { kind: 'instances' | 'serverless'; size: string; ready: string; calls: number },
    f: Formatter,
  ) =>
    `Endpoint (${p.kind === 'serverless' ? 'serverless' : 'instance'}, ${p.size}), in service after ${p.ready}. ${f.number(p.calls)} single rows were sent one after the other through the AWS SDK.`,
  latencyTitle: 'Time to an answer',
  latencyX: 'milliseconds',
  latencyY: 'calls',
  latencyMark: (p: { share: string; time: string }) => `${p.share}: ${p.time}`,
  latencyDescription: (p: { p50: string; p99: string }) =>
    `Distribution of the answer times: median ${p.p50}, 99% within ${p.p99}.`,
  columnShare: 'Share of the calls',
  columnWithin: 'answered within',
  shareMax: 'all',
  needLatency: (p: { wanted: string; met: boolean }) =>
    p.met
      ? `The need asks for ${p.wanted}: met here.`
      : `The need asks for ${p.wanted}: NOT met here.`,
  bulkLine: (
    p: { rows: number; seconds: string; perSecond: number; rowsPerCall: number },
    f: Formatter,
  ) =>
    `In requests of ${p.rowsPerCall} rows, ${f.number(p.rows)} rows were scored in ${p.seconds} (${f.number(p.perSecond, 0)} rows a second).`,
  batchTitle: 'Batch transform',
  batchLead: (p: { rows: number; bytes: string; seconds: string }, f: Formatter) =>
    `A batch transform scored the ${f.number(p.rows)} held-out rows (${p.bytes}) from S3 to S3 in ${p.seconds}, start and end of the job included.`,
  batchAgrees: ({ difference }: { difference: string }) =>
    `Every score equals the endpoint’s (largest difference ${difference}).`,
  batchDiffers: ({ difference }: { difference: string }) =>
    `The scores do NOT equal the endpoint’s: largest difference ${difference}.`,

  stepsTitle: 'What was done, and how long it took',
  columnStep: 'Step',
  columnSeconds: 'Time',
  steps: {
    read: 'Read the data',
    split: 'Split and encode',
    upload: 'Upload to Amazon S3',
    train: 'SageMaker training job',
    'cross-check': 'Cross-check: more training jobs',
    deploy: 'SageMaker endpoint',
    score: 'Score the held-out rows',
    latency: 'Measure the latency',
    batch: 'SageMaker batch transform',
    'clean-up': 'Delete what was made',
    report: 'Write the report',
  },
  totalWord: 'Total',

  costTitle: 'What it costs on AWS',
  costLead: (p: { region: string; date: string }) =>
    `Monthly estimate of the plan in ${p.region}, list prices of ${p.date}, without tax, free tier or discounts.`,
  rehearsalCost: (p: { total: string }) =>
    `This very rehearsal, at those prices and the seconds measured here, would have come to about ${p.total}:`,
  rehearsalCostLine: {
    training: 'training jobs:',
    endpoint: 'endpoint while it was up:',
    batch: 'batch transform:',
  },
  rehearsalCostFormula: (p: { seconds: string; perHour: string }) =>
    `${p.seconds} × ${p.perHour} an hour`,

  planTitle: 'The plan, and why',
  planLead:
    'Each line is a decision: what was chosen, the reasons, and what lost. Open one to see them.',

  dataTitle: 'The data',
  dataLead: (
    p: {
      source: string;
      rows: number;
      bytes: string;
      train: number;
      validation: number;
      test: number;
      seed: number;
    },
    f: Formatter,
  ) =>
    `${p.source}, ${f.number(p.rows)} rows, ${p.bytes}. Split by seed ${p.seed}, classes in equal proportion: ${f.number(p.train)} rows to learn, ${f.number(p.validation)} to tune, ${f.number(p.test)} held out (row numbers in split.json).`,
  dataSampled: (p: { used: number; rows: number }, f: Formatter) =>
    `Only a sample was used: ${f.number(p.used)} of ${f.number(p.rows)} rows.`,
  dataDropped: ({ columns }: { columns: string }) =>
    `Left out because constant or free text: ${columns}.`,
  columnColumn: 'Column',
  columnKind: 'Kind',
  columnMissing: 'Missing',
  columnDistinct: 'Different values',
  columnValues: 'Values',
  kinds: {
    number: 'number',
    'yes-no': 'yes or no',
    category: 'category',
    constant: 'constant',
    text: 'text',
  },
  targetTag: 'to predict',
  rangeText: (p: { min: number; max: number; mean: number }, f: Formatter) =>
    `${f.number(p.min)} to ${f.number(p.max)}, mean ${f.number(p.mean)}`,

  limitsTitle: 'What this report does not say',
  rehearsedTag: 'rehearsed',
  limitsStages: (p: { done: string; left: string }) =>
    `Of the plan, this rehearsal carried out: ${p.done}. Only advised so far, not tried here: ${p.left}.`,
  limitsImage:
    'Slipway’s own XGBoost program stood in for the image of AWS: same hyperparameters, same model file, but not the same version of the library.',
  limitsServerless:
    'The plan serves without servers; here an endpoint that is always loaded stood in, so the cold start of the first answer after a pause does not show.',
  limitsSpot: 'The plan trains on spot capacity; this machine has none, so it was trained without.',
  limitsLocal: (p: { instance: string; cores: number }) => [
    `Times are those of this machine (${p.cores} cores), not of the instances of the plan (${p.instance}). On AWS a training job adds minutes to find and start an instance, and network time comes on top of each answer.`,
    'The latency is that of one caller after the other; it says nothing about many at once.',
    'One machine cannot show what several availability zones, scaling over instances or quotas do.',
  ],
  limitsAlways: [
    'Quality holds for data like this data. If customers, prices or habits change, measure again.',
    'Costs are list prices times assumed quantities; the low and high ends show how far the need leaves it open.',
  ],

  repeatTitle: 'Do it again',
  repeatLead:
    'Same data, same seed and same settings give the same split and the same model; times differ from run to run.',
  fileHash: 'SHA-256 of the data',
  imageName: 'Image',
  jobName: 'Training job',
};

export type Messages = typeof en;
