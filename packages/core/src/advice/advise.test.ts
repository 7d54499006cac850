import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import type { Plan } from '#advice/plan.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const planFor = (text: string) => advise(needFrom(text), { prices });
const choices = (plan: Plan) => plan.stages.map(({ choice }) => choice.service);
const stageOf = (plan: Plan, id: string) => plan.stages.find((stage) => stage.id === id);

const churn = `
name: churn
problem: { task: binary-classification, target: churn, positive: "yes", metric: auc }
data: { rows: 5000, size: 460 kB, sizeIn12Months: 2 MB, sources: [database], formats: [csv] }
training: { cadence: monthly, interruptible: true }
deployment:
  modes: [real-time, batch]
  latency: 100 ms
  payload: 1 kB
  traffic: { mean: 2 req/s, peak: 20 req/s, shape: office-hours }
  batch: { cadence: daily, records: 5000 }
operations: { monitoring: [data-drift, model-quality] }
constraints: { region: eu-west-3, residency: eu, budget: 400 USD/month }
`;

test('churn on a small table: built-in XGBoost, an endpoint that follows the traffic, batch at night', () => {
  expect(choices(planFor(churn))).toEqual([
    'sagemaker-processing',
    's3',
    'iam',
    'sse-s3',
    'builtin-algorithm',
    'sagemaker-training',
    'managed-spot',
    'automatic-model-tuning',
    'slipway-debugger',
    'model-registry',
    'endpoint-realtime',
    'autoscaling',
    'batch-transform',
    'slipway-monitor',
    'cloudwatch',
    'pipelines',
  ]);
});

test('a handful of requests a day: serverless, and the traffic from which instances win', () => {
  const plan = planFor(`
problem: { task: regression }
data: { size: 20 MB, rows: 40000 }
deployment: { modes: [real-time], traffic: { mean: 20 req/h, peak: 1 req/s, idleShare: 0.9 } }
constraints: { region: eu-west-1 }
`);
  const stage = stageOf(plan, 'real-time');
  expect(stage?.choice.service).toBe('endpoint-serverless');
  const instances = stage?.rejected.find(({ service }) => service === 'endpoint-realtime');
  expect(instances?.flip).toMatchObject({ field: 'deployment.traffic.mean', direction: 'above' });
  expect(plan.cost.breakEvens.map(({ id }) => id)).toContain('serverless-instance');
  expect(plan.cost.monthly.expected).toBeLessThan(5);
});

test('many sources and teams: Glue, Lake Formation, own keys, and the question about direct reads', () => {
  const plan = planFor(`
problem: { task: multiclass-classification, classes: 12 }
data:
  size: 200 GB
  sizeIn12Months: 600 GB
  sources: [database, saas, s3, stream]
  readingTeams: 4
  sensitivity: [personal]
  cadence: daily
deployment: { modes: [batch], batch: { cadence: daily, records: 20M } }
constraints: { residency: eu }
`);
  expect(choices(plan)).toEqual(
    expect.arrayContaining([
      'glue',
      's3',
      'lake-formation',
      'kms',
      'batch-transform',
      'managed-spot',
    ]),
  );
  expect(choices(plan)).not.toContain('endpoint-realtime');
  expect(plan.conflicts.map(({ id }) => id)).toEqual(expect.arrayContaining(['C-16', 'C-19']));
});

test('confidential data in a VPC with a promised availability: two instances, no serverless', () => {
  const plan = planFor(`
problem: { task: regression }
data: { size: 2 GB, sensitivity: [confidential] }
deployment:
  modes: [real-time]
  vpcOnly: true
  latency: 50 ms
  processingTime: 5 ms
  availability: 99.9 %
  traffic: { mean: 50 req/s, peak: 80 req/s, shape: steady }
account: { usedInLast12Months: [model-monitor] }
`);
  expect(choices(plan)).toEqual(
    expect.arrayContaining(['vpc', 'kms', 'endpoint-realtime', 'fixed-capacity', 'model-monitor']),
  );
  expect(stageOf(plan, 'real-time')?.choice.configuration['minInstances']).toBe(2);
  const serverless = stageOf(plan, 'real-time')?.rejected.find(
    ({ service }) => service === 'endpoint-serverless',
  );
  expect(serverless?.verdict).toBe('constraint');
  expect(serverless?.reasons.map(({ statement }) => statement.code)).toContain('no-vpc');
});

test('nothing that fits is said, not hidden', () => {
  const plan = planFor(
    'problem: { task: regression }\ndeployment: { modes: [real-time], payload: 2 GB }',
  );
  expect(stageOf(plan, 'real-time')).toBe(undefined);
  expect(plan.open.find(({ id }) => id === 'real-time')?.why).toBe('nothing-fits');
  const impossible = planFor(
    'problem: { task: regression }\ndeployment: { modes: [real-time], latency: 10 ms, processingTime: 1 s }',
  );
  expect(impossible.open).toMatchObject([
    { id: 'quality', why: 'not-needed' },
    { id: 'network', why: 'not-needed' },
    { id: 'real-time', why: 'nothing-fits' },
    { id: 'commitment', why: 'not-needed' },
  ]);
  expect(impossible.conflicts.map(({ id }) => id)).toContain('latency');
});

test('a budget that nothing fits is a conflict with the least sum', () => {
  const plan = planFor(churn.replace('400 USD', '0.5 USD'));
  expect(plan.conflicts.find(({ id }) => id === 'budget')?.statement).toMatchObject({
    code: 'budget-out-of-reach',
    params: { budget: 0.5, least: plan.cost.budget?.least.monthlyUsd },
  });
  expect(plan.cost.budget?.least.monthlyUsd).toBeLessThan(plan.cost.monthly.expected);
});

test('a Region without prices is priced as another, and says so', () => {
  const plan = planFor('problem: { task: regression }\nconstraints: { region: eu-north-1 }');
  expect(plan.region).toBe('eu-north-1');
  expect(plan.assumptions.map(({ statement }) => statement.code)).toContain('assume-other-region');
  expect(new Set(plan.cost.lines.map(({ price }) => price.mark))).toContain('other-region');
});

test('every source has a page and a date', () => {
  for (const { url, asOf } of planFor(churn).sources) {
    expect(url).toMatch(/^https:\/\//u);
    expect(asOf).toMatch(/^20\d\d/u);
  }
});

test('survives the way to plan.json and back', () => {
  const plan = planFor(churn);
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
});
