import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const chosen = (text: string) => {
  const plan = advise(needFrom(text), { prices });
  return Object.fromEntries(plan.stages.map(({ id, choice }) => [id, choice.service]));
};

test('defects on images: Glue, folders by product type, GPU on spot, tuning, an endpoint that scales, batch, drift', () => {
  const plan = advise(
    needFrom(`
problem: { task: defect-detection }
data: { sources: [devices, s3, files, api], formats: [jpeg], size: 200 GB, cadence: daily }
training: { cadence: weekly, interruptible: true, checkpoints: true, tuning: true }
deployment:
  modes: [real-time, batch]
  traffic: { mean: 5 req/s, peak: 40 req/s, shape: daily }
  batch: { cadence: weekly }
operations: { monitoring: [data-drift] }
`),
    { prices },
  );
  const services = Object.fromEntries(plan.stages.map(({ id, choice }) => [id, choice.service]));
  expect(services).toMatchObject({
    approach: 'own-model',
    prepare: 'glue',
    store: 's3',
    'training-compute': 'sagemaker-training',
    'training-purchase': 'managed-spot',
    tuning: 'automatic-model-tuning',
    debugging: 'slipway-debugger',
    'real-time': 'endpoint-realtime',
    scaling: 'autoscaling',
    batch: 'batch-transform',
    monitoring: 'slipway-monitor',
  });
  const store = plan.stages.find(({ id }) => id === 'store');
  expect(store?.choice.configuration['layout']).toContain('prepared/<product-type>/<label>/');
  const compute = plan.stages.find(({ id }) => id === 'training-compute');
  expect(compute?.choice.configuration['instanceType']).toMatch(/^ml\.(g|p)/u);
});

test('a ready-made service leaves nothing to train, to host or to watch for drift', () => {
  const services = chosen('problem: { task: question-answering }');
  expect(services['approach']).toBe('bedrock');
  for (const id of ['training-method', 'training-compute', 'real-time', 'monitoring', 'registry']) {
    expect(services[id]).toBe(undefined);
  }
});

test('what the Region or the residency lacks is replaced by a model of one’s own', () => {
  const french = 'constraints: { residency: france }';
  expect(chosen(`problem: { task: summarisation }\n${french}`)).toMatchObject({
    approach: 'own-model',
    'training-method': 'jumpstart',
  });
  expect(chosen(`problem: { task: recommendation }\n${french}`)['approach']).toBe('own-model');
});

test('a recommender that is updated often and watched is a model of one’s own behind an endpoint', () => {
  const services = chosen(`
problem: { task: recommendation }
training: { cadence: daily }
deployment: { modes: [real-time], latency: 100 ms, traffic: { mean: 50 req/s } }
operations: { monitoring: [data-drift] }
`);
  expect(services).toMatchObject({
    approach: 'own-model',
    'real-time': 'endpoint-realtime',
    monitoring: 'slipway-monitor',
  });
});

test('weeks on several machines get a cluster where there is one, and jobs where there is none', () => {
  const work = `problem: { task: text-generation, customisation: high }
training: { distributed: true, duration: 20 days, memoryPerGpu: 60 GB, checkpoints: true }`;
  expect(chosen(work)['training-compute']).toBe('hyperpod');
  const paris = chosen(`${work}\nconstraints: { region: eu-west-3 }`);
  expect(paris['training-compute']).toBe('sagemaker-training');
});

test('many small models share a container, those of tenants do not, large ones get a part of a GPU', () => {
  const served = (rest: string) =>
    chosen(`problem: { task: regression }
deployment: { modes: [real-time], latency: 1 s, traffic: { mean: 10 req/s }, ${rest} }`)[
      'real-time'
    ];
  expect(served('models: 500, modelMemory: 50 MB')).toBe('endpoint-multi-model');
  expect(served('models: 20, tenants: 20, modelMemory: 50 MB')).not.toBe('endpoint-multi-model');
  expect(served('models: 4, gpu: true, modelMemory: 8 GB')).toBe('inference-components');
});

test('large requests that may wait are queued on machines that go away', () => {
  const plan = advise(
    needFrom(`
problem: { task: object-detection, customisation: high }
deployment:
  modes: [real-time]
  payload: 300 MB
  processingTime: 5 min
  latency: 20 min
  traffic: { mean: 2 req/h, idleShare: 0.9 }
`),
    { prices },
  );
  const stage = plan.stages.find(({ id }) => id === 'real-time');
  expect(stage?.choice).toMatchObject({
    service: 'endpoint-async',
    configuration: { minInstances: 0 },
  });
});

test('people who write no code get Canvas, people of Airflow their own orchestrator', () => {
  expect(chosen('problem: { task: regression }\nteam: { skills: [none] }')['training-method']).toBe(
    'canvas',
  );
  expect(
    chosen('problem: { task: regression }\nteam: { skills: [airflow, python] }')['orchestration'],
  ).toBe('mwaa');
});
