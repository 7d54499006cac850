import { classQuality } from '#images/class-quality.ts';
import type {
  ImageEvidence,
  ImageQuality,
  ImageTrainingEvidence,
  MonitoringEvidence,
  ScalingEvidence,
  ShownImage,
  TuningEvidence,
} from '#images/image-evidence.ts';
import { samplePictures } from '#images/report/testing/sample-pictures.ts';
import { summariseLatency } from '#latency/latency.ts';

/** Written by hand with figures as a small rehearsal gives them; the pictures are the generator's. */
const classes = ['crack', 'dent', 'good', 'missing_part', 'scratch', 'stain'] as const;

const confusion = [
  [11, 0, 1, 0, 1, 0],
  [0, 9, 2, 0, 0, 0],
  [0, 1, 88, 0, 1, 0],
  [0, 0, 0, 10, 0, 0],
  [1, 0, 0, 0, 12, 0],
  [0, 0, 0, 0, 0, 11],
];

const answers = confusion.flatMap((row, actual) =>
  row.flatMap((count, predicted) => Array.from({ length: count }, () => ({ actual, predicted }))),
);

function shown(name: keyof typeof samplePictures, predicted?: string): ShownImage {
  const [product = '', actual = ''] = name.split('/');
  return {
    product,
    actual,
    predicted: predicted ?? actual,
    confidence: predicted === undefined ? 0.97 : 0.71,
    picture: samplePictures[name],
  };
}

const quality: ImageQuality = {
  images: answers.length,
  classes,
  ...classQuality(classes, answers),
  baselines: [
    { kind: 'majority', f1: 0.126, accuracy: 0.608 },
    { kind: 'linear-on-pixels', f1: 0.412, accuracy: 0.689 },
  ],
  examples: [
    shown('bracket/good'),
    shown('bracket/scratch'),
    shown('gasket/crack'),
    shown('gasket/missing_part'),
    shown('cap/stain'),
  ],
  mistakes: [shown('cap/dent', 'good'), shown('gasket/crack', 'scratch')],
};

const training: ImageTrainingEvidence = {
  job: 'defects-20261126-train',
  imageUri: '749696950732.dkr.ecr.eu-west-3.amazonaws.com/image-classification:1',
  instanceType: 'ml.g4dn.xlarge',
  standsInFor: 'own-script',
  hyperparameters: { epochs: '12', learning_rate: '0.01', mini_batch_size: '32' },
  spot: {
    used: true,
    interruptions: 1,
    resumedAtEpoch: 4,
    trainingSeconds: 31,
    billableSeconds: 10,
    transitions: [
      { status: 'Starting', message: 'Starting the training job...' },
      { status: 'Downloading', message: 'Downloading the training image' },
      { status: 'Training', message: 'Training image download completed.' },
      { status: 'Interrupted', message: 'Spot capacity was reclaimed' },
      { status: 'Starting', message: 'Starting the training job...' },
      { status: 'Training', message: 'Training image download completed.' },
      { status: 'Uploading', message: 'Uploading generated training model' },
      { status: 'Completed', message: 'Training job completed' },
    ],
    expectedSavingPercent: 65,
  },
  wallSeconds: 38.4,
  curve: Array.from({ length: 12 }, (_, epoch) => ({
    epoch,
    trainAccuracy: 1 - 0.45 * 0.7 ** epoch,
    validationAccuracy: 0.95 - 0.42 * 0.72 ** epoch,
    trainLoss: 1.3 * 0.72 ** epoch + 0.05,
    validationLoss: 1.4 * 0.75 ** epoch + 0.16,
  })),
  finalMetrics: { 'validation:accuracy': 0.941 },
  rules: [
    { rule: 'LossNotDecreasing', status: 'NoIssuesFound' },
    { rule: 'Overfit', status: 'NoIssuesFound' },
    {
      rule: 'ClassImbalance',
      status: 'IssuesFound',
      details:
        'RuleEvaluationConditionMet: Evaluation of the rule ClassImbalance at step 0 resulted in the condition being met\n',
    },
  ],
};

const objectives = [0.874, 0.901, 0.933, 0.912, 0.949, 0.941];

const tuning: TuningEvidence = {
  job: 'tune-20261126',
  strategy: 'Bayesian',
  metric: 'validation:accuracy',
  parallel: 2,
  trials: objectives.map((objective, index) => ({
    job: `tune-20261126-00${index + 1}`,
    status: 'Completed',
    objective,
    hyperparameters: {
      learning_rate: String(0.0005 * 3.1 ** index),
      mini_batch_size: String(16 + 13 * index),
    },
    startSeconds: Math.floor(index / 2) * 14 + (index % 2),
    endSeconds: Math.floor(index / 2) * 14 + 12 + (index % 2),
  })),
  best: 'tune-20261126-005',
  wallSeconds: 44.2,
};

/** A minute of the alarms' clock is a second here: three up within minutes, a quarter of an hour down. */
const scaling: ScalingEvidence = {
  minInstances: 1,
  maxInstances: 3,
  plannedTarget: 1400,
  rehearsedTarget: 26,
  clockSpeed: 60,
  requests: 1843,
  refused: 0,
  timeline: Array.from({ length: 60 }, (_, index) => {
    const isBurst = index < 22;
    return {
      seconds: index * 30,
      instances: index < 10 || index > 54 ? 1 : index > 48 ? 2 : 3,
      requestsPerMinute: isBurst ? 62 + (index % 5) * 4 : 2.2 + (index % 3) * 0.2,
    };
  }),
  activities: [
    {
      description: 'Setting desired instance count to 3.',
      cause:
        'monitor alarm TargetTracking-endpoint/defects/variant/AllTraffic-AlarmHigh in state ALARM triggered policy defects-invocations',
      status: 'Successful',
    },
    {
      description: 'Setting desired instance count to 1.',
      cause:
        'monitor alarm TargetTracking-endpoint/defects/variant/AllTraffic-AlarmLow in state ALARM triggered policy defects-invocations',
      status: 'Successful',
    },
  ],
};

const monitoring: MonitoringEvidence = {
  schedule: 'defects-20261126-drift',
  clockSpeed: 1800,
  baseline: { images: 148, features: 10 },
  quiet: {
    captured: 120,
    status: 'Completed',
    violations: [],
    means: { image_brightness: 131.2, image_contrast: 38.4, prediction_confidence: 0.957 },
    shown: [samplePictures['bracket/good'], samplePictures['gasket/crack']],
  },
  drifted: {
    captured: 120,
    status: 'CompletedWithViolations',
    violations: [
      {
        feature: 'image_brightness',
        check: 'baseline_drift_check',
        description: 'Baseline drift distance: 0.6214 exceeds threshold: 0.1',
      },
      {
        feature: 'prediction_class',
        check: 'categorical_values_check',
        description: 'Categorical values requirement is not met.',
      },
    ],
    means: { image_brightness: 96.7, image_contrast: 30.1, prediction_confidence: 0.884 },
    shown: [samplePictures.shifted],
  },
};

export const sampleEvidence: ImageEvidence = {
  version: 1,
  kind: 'images',
  runId: 'defects-20261126-050000-00000000',
  name: 'product-defects',
  startedAt: '2026-11-26T05:00:00.000Z',
  finishedAt: '2026-11-26T05:03:20.000Z',
  place: { kind: 'plane', region: 'eu-west-3', accountId: '000000000000' },
  machine: {
    cores: 2,
    memoryBytes: 8e9,
    platform: 'Linux 6.1 x64',
    cpu: 'Some CPU',
    runtime: 'Node.js 24.0.0',
  },
  sample: 'small',
  seed: 1,
  sources: {
    synthetic: true,
    images: 990,
    bytes: 2_480_000,
    widthPixels: 96,
    inspections: 988,
    database: 'sqlite',
    lines: 45,
    byProduct: { bracket: 340, gasket: 331, cap: 319 },
    byLabel: { good: 601, missing_part: 70, stain: 78, crack: 84, scratch: 83, dent: 74 },
  },
  gathered: {
    database: 'a_long_name_of_a_need_that_goes_on_20261126_050000_00000000',
    table: 'inspections',
    crawled: ['inspections', 'lines'],
    rows: 988,
    columns: [
      { name: 'file', type: 'string' },
      { name: 'label', type: 'string' },
      { name: 'product', type: 'string' },
    ],
    partitions: 3,
    folders: { bracket: 340, gasket: 331, cap: 317 },
    leftOut: 2,
  },
  prepared: {
    classes,
    train: 2_160,
    validation: 150,
    test: 148,
    steps: [
      { step: 'select', before: 988, after: 988 },
      { step: 'filter', before: 988, after: 986 },
      { step: 'split', before: 986, after: 986 },
      { step: 'augment', before: 986, after: 2_458 },
    ],
  },
  training,
  tuning,
  registered: 'best-trial',
  quality,
  deployment: {
    endpoint: 'defects-20261126',
    instanceType: 'ml.c5.large',
    group: 'defects-20261126-defects',
    version: 'arn:aws:sagemaker:eu-west-3:000000000000:model-package/defects/1',
    readySeconds: 2.1,
    latency: summariseLatency(Array.from({ length: 100 }, (_, call) => 9 + (call % 23) / 3)),
  },
  scaling,
  batch: {
    job: 'defects-20261126-day',
    images: 240,
    seconds: 6.3,
    defectShare: { bracket: 0.38, gasket: 0.402, cap: 0.351 },
    agrees: true,
  },
  monitoring,
  secondRound: {
    newImages: 260,
    job: 'defects-20261126-second',
    version: 'arn:aws:sagemaker:eu-west-3:000000000000:model-package/defects/2',
    f1Before: 0.781,
    f1After: 0.934,
    f1FirstHeldOut: 0.945,
    requestsDuringUpdate: 412,
    lostDuringUpdate: 0,
    wallSeconds: 41,
  },
  steps: [
    { step: 'generate', seconds: 6.1 },
    { step: 'deliver', seconds: 2.2 },
    { step: 'gather', seconds: 5.4 },
    { step: 'crawl', seconds: 2.7 },
    { step: 'catalogue', seconds: 3.1 },
    { step: 'prepare-images', seconds: 9.8 },
    { step: 'train-images', seconds: 38.6 },
    { step: 'tune', seconds: 44.4 },
    { step: 'register', seconds: 0.2 },
    { step: 'deploy', seconds: 2.2 },
    { step: 'score-images', seconds: 7.3 },
    { step: 'burst', seconds: 33.2 },
    { step: 'batch-images', seconds: 8.4 },
    { step: 'baseline', seconds: 8.8 },
    { step: 'quiet-watch', seconds: 9.3 },
    { step: 'drift-watch', seconds: 9.1 },
    { step: 'second-round', seconds: 41.2 },
    { step: 'clean-up', seconds: 0.8 },
  ],
  cost: { currency: 'USD', lines: [], total: 0 },
};
