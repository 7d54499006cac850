import type { Formatter } from '@slipway/base';

/** The loop as a table, costs, limits and how to repeat it. */
export const loopEn = {
  loopTitle: 'The whole loop: here and on AWS',
  loopLead:
    'Each step as it ran, the AWS service and calls that did it, how long it took here, and what the plan expects that part to cost on AWS in a month of real work.',
  columnStep: 'Step',
  columnAws: 'On AWS',
  columnSeconds: 'Here',
  columnMonth: 'A month on AWS',
  services: {
    deliver: 'Amazon S3',
    gather: 'AWS Glue (Python shell)',
    crawl: 'AWS Glue crawler',
    catalogue: 'AWS Glue (Spark SQL), Data Catalog',
    'prepare-images': 'SageMaker processing job',
    'train-images': 'SageMaker training job, managed spot, debugger rules',
    tune: 'SageMaker automatic model tuning',
    register: 'SageMaker Model Registry',
    deploy: 'SageMaker real-time endpoint, data capture',
    'score-images': 'SageMaker real-time endpoint',
    burst: 'Application Auto Scaling, CloudWatch alarms',
    'batch-images': 'SageMaker batch transform',
    baseline: 'SageMaker batch transform, processing job',
    'quiet-watch': 'SageMaker monitoring schedule',
    'drift-watch': 'SageMaker monitoring schedule',
    'second-round': 'AWS Glue and SageMaker: the same jobs again, as a pipeline',
    launch: 'AWS CloudFormation (CDK)',
    'clean-up': 'SageMaker, Application Auto Scaling',
  },
  countedAbove: 'counted above',
  aroundIt: 'Around all of it',
  notOnAws: 'only here: there are no real products to photograph',
  totalWord: 'Total',
  launchTitle: 'Build it on AWS',
  launchWritten: (p: { files: number; place: string }, f: Formatter) =>
    `The CDK app for this plan, ${f.number(p.files)} files, lies in ${p.place}. It makes the bucket, roles and keys, jobs, endpoint, scaling and monitor of this plan in your account; its README says how.`,
  launchCommand: 'This run wrote none. Write the CDK app of this plan with:',

  costTitle: 'What it costs on AWS',
  costLead: (p: { region: string; date: string }) =>
    `Monthly estimate of the plan in ${p.region}, for the amounts in the need (not for this sample), list prices of ${p.date}, without tax, free tier or discounts.`,
  rehearsalCost: (p: { total: string }) =>
    `This very rehearsal, at those prices and the seconds measured here, would have come to about ${p.total}:`,
  rehearsalCostLine: {
    training: 'training jobs:',
    endpoint: 'endpoint while it was up:',
    batch: 'batch transform:',
  },
  rehearsalCostFormula: (p: { seconds: string; perHour: string }) =>
    `${p.seconds} × ${p.perHour} an hour`,
  planTitle: ({ decisions }: { decisions: number }) =>
    `The decisions of the plan, and why (${decisions})`,
  rehearsedTag: 'rehearsed',

  limitsTitle: 'What this report does not say',
  limitsSynthetic:
    'Synthetic images are easier than real ones: the same quality on your products is not promised. Rehearse the training with your own images before you decide.',
  limitsStages: (p: { done: string; left: string }) =>
    `Of the plan, this rehearsal carried out: ${p.done}. Only advised so far, not tried here: ${p.left}.`,
  limitsStandIn: ({ planned }: { planned: string }) =>
    `The plan trains with ${planned}. The built-in image classification that stood in learns on a frozen backbone; your own script may reach more, or less.`,
  limitsImage:
    'Slipway’s own program answers to the name of AWS’s image classification: same channels, hyperparameters and metrics, but another implementation, and a model file of its own.',
  limitsSpot:
    'The interruption was real for the job; its price was not: there is no market for spare capacity here.',
  limitsTimes: (p: { training: string; serving: string; cores: number }) =>
    `Times are those of this machine (${p.cores} cores), not of the plan’s instances (${p.training} to train, ${p.serving} to serve). On AWS a job adds minutes to find and start an instance, and the network comes on top of each answer.`,
  limitsScaling:
    'Instances that are processes of one machine share its cores: that the endpoint grew and shrank was rehearsed, not how much more it then answers.',
  limitsClock:
    'Alarms, cooldowns and schedules kept their lengths on a clock that ran faster. On AWS growing takes minutes, shrinking about a quarter of an hour, and the monitor waits for the full hour.',
  limitsDrift:
    'One kind of drift was played: ageing lamps. New products, other materials or new defects look different and need their own watch.',
  limitsCost:
    'Costs are list prices times assumed quantities; the low and high ends show how far the need leaves it open.',

  repeatTitle: 'Do it again',
  repeatLead:
    'Same seed, same sample and same settings give the same images, the same split and nearly the same model; times differ from run to run.',
  repeatCommand: 'Command',
  repeatSeed: 'Seed and sample',
  samples: { small: 'small', full: 'full' },
  imageName: 'Image',
  jobName: 'Training job',
  tuningName: 'Tuning job',
  endpointName: 'Endpoint',
  scheduleName: 'Monitoring schedule',
  versionName: 'Versions',
  runName: 'Run',
};
