import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const cases: readonly (readonly [string, string])[] = [
  ['C-01', ''],
  ['C-02', 'deployment: { modes: [real-time], vpcOnly: true, traffic: { idleShare: 0.8 } }'],
  ['C-03', 'deployment: { modes: [real-time], traffic: { mean: 1 req/h, idleShare: 0.9 } }'],
  ['C-04', 'training: { cadence: hourly, interruptible: true, duration: 5 min }'],
  ['C-07', 'problem: { task: recommendation }\nconstraints: { residency: france }'],
  ['C-08', 'problem: { task: summarisation }\nconstraints: { residency: eu }'],
  ['C-10', 'deployment: { modes: [real-time], models: 300, tenants: 300 }'],
  ['C-12', 'account: { commitments: [compute-savings-plan] }'],
  ['C-13', 'operations: { audit: true }\ntraining: { cadence: monthly }'],
  ['C-14', 'data: { formats: [iceberg], readers: [athena] }'],
  ['C-15', 'data: { size: 200 GB, sources: [database, saas, s3] }\nteam: { skills: [spark] }'],
  [
    'C-17',
    'problem: { task: object-detection, customisation: high }\ndeployment: { networkIsolation: true }',
  ],
  ['C-18', 'problem: { task: object-detection }\ndata: { sensitivity: [confidential] }'],
  ['C-20', 'operations: { fairness: true }\ndata: { sensitivity: [personal] }'],
  ['C-21', 'team: { skills: [none] }\nconstraints: { iac: cdk }'],
  [
    'C-22',
    'problem: { task: text-generation, customisation: high }\ntraining: { distributed: true, duration: 4 days, memoryPerGpu: 60 GB, interruptible: false, deadlineSlack: 1.2 }',
  ],
  [
    'C-23',
    'deployment: { modes: [real-time], latency: 8 s, traffic: { mean: 1 req/h, idleShare: 0.9 } }\nconstraints: { iac: cdk }',
  ],
  ['C-24', 'problem: { task: recommendation, customisation: low }'],
  ['C-05', 'training: { interruptible: true, deadlineSlack: 1.2 }'],
  [
    'C-06',
    'deployment: { modes: [real-time], latency: 50 ms, traffic: { mean: 1 req/h, idleShare: 0.9 } }',
  ],
  [
    'C-09',
    'problem: { task: regression, customisation: low, interpretability: useful }\nteam: { skills: [sql] }',
  ],
  ['C-11', 'account: { commitments: [sagemaker-savings-plan] }'],
  ['C-16', 'data: { readingTeams: 5 }'],
  ['C-19', 'data: { sensitivity: [personal] }'],
  ['single-instance', 'deployment: { modes: [real-time], latency: 50 ms }'],
  ['budget', 'constraints: { budget: 1 USD }\ndeployment: { modes: [real-time], latency: 50 ms }'],
  ['residency', 'constraints: { region: us-east-1, residency: eu }'],
  ['residency', 'constraints: { region: eu-west-2, residency: eu }'],
  ['traffic', 'deployment: { traffic: { mean: 20 req/s, peak: 2 req/s } }'],
  ['latency', 'deployment: { latency: 20 ms, processingTime: 100 ms }'],
  ['latency-tight', 'deployment: { modes: [real-time], latency: 20 ms }'],
  ['edge', 'deployment: { modes: [edge, batch] }'],
];

const conflictsFor = (text: string) => {
  const whole = text.includes('problem:') ? text : `problem: { task: regression }\n${text}`;
  return advise(needFrom(whole), { prices }).conflicts.map(({ id }) => id);
};

test.each(cases)('%s is found in {%s}', (id, text) => {
  expect(conflictsFor(text)).toContain(id);
});

const calm = `
data: { sensitivity: [internal] }
deployment:
  modes: [real-time]
  latency: 500 ms
  availability: 99.9 %
  traffic: { mean: 120 req/s, peak: 130 req/s, shape: steady }
account: { usedInLast12Months: [model-monitor, debugger] }
constraints: { region: eu-west-3, residency: eu, budget: 2000 USD }
`;

test('a need without contradictions has no conflict', () => {
  expect(conflictsFor(calm)).toEqual([]);
});
