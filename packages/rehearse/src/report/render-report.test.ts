import { advise, loadShippedPrices, type Need, type Plan, parseNeed } from '@slipway/core';
import { beforeAll, expect, test } from 'vitest';
import type { RehearsalEvidence } from '#evidence.ts';
import { summariseLatency } from '#latency/latency.ts';
import { measureQuality } from '#quality/quality.ts';
import { seededRandom } from '#random/seeded-random.ts';
import { renderReport } from '#report/render-report.ts';

function needOf(text: string): Need {
  const result = parseNeed(text);
  if (!result.ok) throw new TypeError('the sample need is wrong');
  return result.need;
}

const need = needOf(`
problem: { task: binary-classification, target: left, positive: "yes" }
deployment: { modes: [real-time, batch], latency: 100 ms }
training: { interruptible: true }
constraints: { region: eu-west-3 }
`);

/** Scores drawn by a seed: like those of a fair model, and the same in every run. */
function sampleScores() {
  const random = seededRandom(11);
  const labels = Array.from({ length: 400 }, () => (random() < 0.2 ? 1 : 0));
  return { labels, scores: labels.map((label) => Math.min(0.999, label * 0.3 + random() * 0.7)) };
}

const evidence: RehearsalEvidence = {
  version: 1,
  runId: 'sample-20261125-100000-00000000',
  name: 'sample',
  startedAt: '2026-11-25T10:00:00.000Z',
  finishedAt: '2026-11-25T10:00:20.000Z',
  place: { kind: 'plane', region: 'eu-west-3', accountId: '000000000000' },
  machine: {
    cores: 2,
    memoryBytes: 8e9,
    platform: 'Linux 6.1 x64',
    cpu: 'Some CPU',
    runtime: 'Node.js 24.0.0',
  },
  data: {
    source: 'rows <b>.csv',
    bytes: 123_456,
    sha256: 'ab'.repeat(32),
    rowsInFile: 3_000,
    rowsUsed: 2_000,
    columns: [
      {
        name: 'age',
        kind: 'number',
        missing: 3,
        distinct: 60,
        levels: [],
        range: { min: 18, max: 91, mean: 40.5 },
      },
      {
        name: 'left',
        kind: 'yes-no',
        missing: 0,
        distinct: 2,
        levels: [
          { value: 'no', count: 1_600 },
          { value: 'yes', count: 400 },
        ],
      },
    ],
    target: { column: 'left', positive: 'yes', negative: 'no' },
    positives: 400,
  },
  split: {
    seed: 1,
    method: 'stratified-shuffle',
    fractions: { validation: 0.1, test: 0.2 },
    rows: { train: 1_400, validation: 200, test: 400 },
    positives: { train: 280, validation: 40, test: 80 },
  },
  encoder: { features: 1, dropped: ['note'] },
  training: {
    job: 'sample-train',
    imageUri: '659782779980.dkr.ecr.eu-west-3.amazonaws.com/sagemaker-xgboost:1.7-1',
    instanceType: 'ml.m5.large',
    hyperparameters: { num_round: '3', eval_metric: 'auc,logloss', early_stopping_rounds: '1' },
    spot: false,
    wallSeconds: 2.345,
    trainingSeconds: 2,
    billableSeconds: 2,
    finalMetrics: { 'validation:auc': 0.9 },
    curve: [0, 1, 2].map((round) => ({
      round,
      values: {
        'train:auc': 0.8 + round * 0.05,
        'validation:auc': 0.78 + round * 0.03,
        'train:logloss': 0.6 - round * 0.1,
        'validation:logloss': [0.6, 0.5, 0.52][round] ?? 0,
      },
    })),
    stoppedBy: 'logloss',
    bestRound: 1,
  },
  crossCheck: {
    rounds: 2,
    aucs: [0.91, 0.92, 0.93],
    mean: 0.92,
    deviation: 0.01,
    billableSeconds: 9,
    linearAuc: 0.81,
  },
  quality: measureQuality(sampleScores(), { threshold: 0.45, seed: 1 }),
  deployment: {
    endpoint: 'sample-endpoint',
    kind: 'instances',
    size: 'ml.c5.large',
    readySeconds: 0.35,
    latency: summariseLatency(Array.from({ length: 200 }, (_, call) => 1.5 + (call % 40) / 10)),
    bulk: { rows: 600, seconds: 0.2, rowsPerCall: 250 },
  },
  batch: {
    job: 'sample-batch',
    rows: 400,
    bytes: 31_000,
    seconds: 0.21,
    maxDifference: 3e-8,
    agrees: true,
  },
  steps: [
    { step: 'read', seconds: 0.12 },
    { step: 'train', seconds: 2.4 },
    { step: 'batch', seconds: 0.21 },
  ],
  cost: { currency: 'USD', lines: [], total: 0 },
};

/** Few stages and a round sum, so that a new price or rule does not change what is reviewed here. */
async function samplePlan(): Promise<Plan> {
  const plan = advise(need, { prices: await loadShippedPrices() });
  const shown = ['store', 'training-purchase', 'real-time'];
  return {
    ...plan,
    stages: plan.stages.filter(({ id }) => shown.includes(id)),
    cost: { ...plan.cost, monthly: { low: 80, expected: 90, high: 100 } },
  };
}

const pages = { en: '', fr: '' };
beforeAll(async () => {
  const plan = await samplePlan();
  pages.en = renderReport({ evidence, plan, language: 'en' });
  pages.fr = renderReport({ evidence, plan, language: 'fr' });
});

/** The words of the sections that are ours; plan and cost are core's words and tested there. */
function wordsOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<section id="(plan|cost)">.*?<\/section>/gs, '')
    .replaceAll(/<(text|circle|rect|line|path)[^>]*>(.*?<\/text>)?/g, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll(/\s*\n\s*/g, '\n');
}

test.each(['en', 'fr'] as const)('says what was reviewed (%s)', async (language) => {
  await expect(wordsOf(pages[language])).toMatchFileSnapshot(`golden/report.${language}.txt`);
});

test.each(['en', 'fr'] as const)(
  'asks no server for anything and runs no script (%s)',
  (language) => {
    const page = pages[language];
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed)\b|\bsrc=|url\(|@import/);
    expect(page).toContain(`<html lang="${language}">`);
    for (const [, target] of page.matchAll(/href="([^"]*)"/g))
      expect(target).toMatch(/^https:\/\//);
  },
);

test('what comes from the data cannot become markup', () => {
  expect(pages.en).toContain('rows &lt;b&gt;.csv');
  expect(pages.en).not.toContain('rows <b>');
});

test('every picture is described in words', () => {
  const pictures = pages.en.match(/<svg /g) ?? [];
  const described = pages.en.match(
    /<title id="[\w-]+-t">[^<]+<\/title><desc id="[\w-]+-d">[^<]+</g,
  );
  expect(pictures.length).toBeGreaterThanOrEqual(6);
  expect(described).toHaveLength(pictures.length);
});

test('ids are unique and every opened element is closed', () => {
  const ids = [...pages.en.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const name of ['section', 'div', 'table', 'svg', 'details', 'ul', 'li', 'p', 'figure']) {
    const opened = pages.en.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0;
    expect([name, pages.en.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0]).toEqual([
      name,
      opened,
    ]);
  }
});

test('French figures and signs are French', () => {
  const words = wordsOf(pages.fr);
  expect(words).not.toMatch(/ [:;?!»%]/u);
  expect(words).not.toMatch(/« /u);
  expect(words).not.toMatch(/\d\.\d{3}\n/);
});

test('says aloud when batch and endpoint disagree or the latency is missed', async () => {
  const plan = await samplePlan();
  const { deployment, batch } = evidence;
  if (deployment === undefined || batch === undefined) throw new TypeError('sample is incomplete');
  const slow = { ...deployment, latency: summariseLatency([250, 260]) };
  const bad = {
    ...evidence,
    deployment: slow,
    batch: { ...batch, maxDifference: 0.2, agrees: false },
  };
  const page = renderReport({ evidence: bad, plan, language: 'en' });
  expect(page).toContain('NOT met here');
  expect(page).toContain('do NOT equal');
});

test('a plan without endpoint, batch or cross-check still makes a report', async () => {
  const plan = await samplePlan();
  const { deployment: _, batch: __, crossCheck: ___, ...bare } = evidence;
  const page = renderReport({ evidence: bare, plan, language: 'en' });
  expect(page).not.toContain('id="serving"');
  expect(page).not.toContain('undefined');
  expect(page).not.toContain('NaN');
});
