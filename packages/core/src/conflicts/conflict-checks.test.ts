import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const cases: readonly (readonly [string, string])[] = [
  ['C-01', ''],
  ['C-02', 'deployment: { modes: [real-time], vpcOnly: true, traffic: { idleShare: 0.8 } }'],
  ['C-03', 'deployment: { modes: [real-time], traffic: { mean: 1 req/h, idleShare: 0.9 } }'],
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
  ['task', 'problem: { task: document-extraction }'],
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
