import type { Formatter } from '@slipway/base';
import type { ImageStepFacts, ImageStepId } from '#events.ts';

type Facts<Kind extends ImageStepFacts['of']> = Extract<ImageStepFacts, { readonly of: Kind }>;

/** The steps of a rehearsal on images, in English. `image-steps-fr.ts` must say the same. */
export const imageStepsEn = {
  names: {
    generate: 'Make synthetic images',
    deliver: 'Deliver three sources to S3',
    gather: 'Gather them (Glue Python job)',
    crawl: 'Crawl what was gathered (Glue crawler)',
    catalogue: 'Join into one table (Glue SQL job)',
    'prepare-images': 'Prepare (Data Wrangler recipe)',
    'train-images': 'Train on spot, watched by debugger rules',
    tune: 'Automatic Model Tuning',
    'score-images': 'Score the held-out images',
    register: 'Register and approve (Model Registry)',
    deploy: 'Deploy (SageMaker endpoint)',
    burst: 'Burst of traffic, autoscaling',
    'batch-images': "Batch transform of a day's images",
    baseline: 'Baseline of the monitor',
    'quiet-watch': 'Monitor, light as before',
    'drift-watch': 'Monitor, light has shifted',
    'second-round': 'Second round: new labels, new version',
    launch: 'Write the CDK app',
    'clean-up': 'Clean up',
    report: 'Write the report',
  } satisfies Readonly<Record<ImageStepId, string>>,
  generate: (p: Facts<'generate'>, f: Formatter) =>
    `${f.number(p.images)} images, ${f.bytes(p.bytes)} (synthetic)`,
  deliver: (p: Facts<'deliver'>, f: Formatter) =>
    `${f.number(p.files)} files, ${f.number(p.inspections)} inspections from ${p.database === 'sqlite' ? 'SQLite (no PostgreSQL was named)' : 'PostgreSQL'}`,
  crawl: (p: Facts<'crawl'>) => `${p.tables} tables`,
  gather: (p: Facts<'gather'>, f: Formatter) =>
    `${f.number(p.images)} images in folders by product type`,
  catalogue: (p: Facts<'catalogue'>, f: Formatter) =>
    `${f.number(p.rows)} rows, partitioned by ${p.products} product types`,
  'prepare-images': (p: Facts<'prepare-images'>, f: Formatter) =>
    `${f.number(p.train)} to learn, ${f.number(p.validation)} to tune, ${f.number(p.test)} held out; ${p.classes} classes`,
  'train-images': (p: Facts<'train-images'>, f: Formatter) =>
    `${p.epochs} epochs, validation accuracy ${f.number(p.accuracy, 3)}, ${p.interruptions === 1 ? 'interrupted once and resumed' : `${p.interruptions} interruptions`}`,
  tune: (p: Facts<'tune'>, f: Formatter) =>
    `${p.trials} trials, best validation accuracy ${f.number(p.best, 3)}`,
  'score-images': (p: Facts<'score-images'>, f: Formatter) =>
    `${f.number(p.images)} images, F1 ${f.number(p.f1, 3)} (linear model on pixels: ${f.number(p.linearF1, 3)})`,
  register: (p: Facts<'register'>) => p.version.split('/').slice(-2).join(', version '),
  burst: (p: Facts<'burst'>, f: Formatter) =>
    `${f.number(p.requests)} requests, up to ${p.most} instances, back to ${p.least}`,
  'batch-images': (p: Facts<'batch-images'>, f: Formatter) =>
    `${f.number(p.images)} images, ${p.agrees ? 'same answers as the endpoint' : 'answers DIFFER from the endpoint'}`,
  baseline: (p: Facts<'baseline'>, f: Formatter) =>
    `${f.number(p.images)} images, ${p.features} features`,
  watch: (p: Facts<'watch'>, f: Formatter) =>
    `${f.number(p.captured)} captured answers, ${p.violations === 0 ? 'no violation' : `${p.violations} violations`}`,
  'second-round': (p: Facts<'second-round'>, f: Formatter) =>
    `${f.number(p.images)} new images, F1 in the new light ${f.number(p.f1Before, 3)} → ${f.number(p.f1After, 3)}, ${p.lost} requests lost`,
  launch: (p: Facts<'launch'>) => `${p.files} files in ${p.place}`,
  progressEpoch: (p: { epoch: number; accuracy: number | undefined }, f: Formatter) =>
    p.accuracy === undefined
      ? `epoch ${p.epoch}`
      : `epoch ${p.epoch}, validation accuracy ${f.number(p.accuracy, 3)}`,
  progressInstances: (p: { instances: number; requests: number }, f: Formatter) =>
    `${p.instances} instances, ${f.number(p.requests)} requests`,
};

export type ImageStepMessages = typeof imageStepsEn;
