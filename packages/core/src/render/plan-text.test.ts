import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { describePlan } from '#render/describe-plan.ts';
import { renderPlanMarkdown } from '#render/plan-markdown.ts';
import { renderPlanText } from '#render/plan-text.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const plan = advise(
  needFrom(`
name: "churn | *score*"
problem: { task: binary-classification, metric: auc }
data: { rows: 5000, size: 460 kB }
deployment:
  modes: [real-time, batch]
  latency: 100 ms
  traffic: { mean: 2..6 req/s, peak: 20 req/s, shape: office-hours }
constraints: { region: eu-west-3 }
`),
  { prices },
);

test.each(['en', 'fr'] as const)('the terminal text fits 100 columns (%s)', (language) => {
  const lines = renderPlanText(plan, { language }).split('\n');
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  expect(lines.length).toBeGreaterThan(60);
});

test.each(['en', 'fr'] as const)('a narrow terminal is respected (%s)', (language) => {
  const lines = renderPlanText(plan, { language, width: 72 }).split('\n');
  expect(lines.filter((line) => line.length > 72)).toEqual([]);
});

test('colour is only added when it is asked for', () => {
  expect(renderPlanText(plan, { language: 'en' })).not.toContain('\u001b');
  expect(renderPlanText(plan, { language: 'en', colour: true })).toContain('\u001b[32m');
});

test('the full text names every source', () => {
  const text = renderPlanText(plan, { language: 'en', full: true });
  for (const { url } of plan.sources) expect(text).toContain(url);
});

test('Markdown keeps a hostile name from becoming markup', () => {
  const [title] = renderPlanMarkdown(plan, 'en').split('\n');
  expect(title).toBe('# Recommended plan: churn \\| \\*score\\* (eu-west-3)');
});

test('a description holds a sentence for every part of the plan', () => {
  for (const language of ['en', 'fr'] as const) {
    const described = describePlan(plan, language);
    expect(described.stages.map(({ id }) => id)).toEqual(plan.stages.map(({ id }) => id));
    const texts = described.stages.flatMap(({ reasons }) => reasons.map(({ text }) => text));
    expect(texts.every((text) => text.length > 10 && !text.includes('undefined'))).toBe(true);
    expect(JSON.stringify(described)).not.toMatch(/NaN|undefined|\[object/u);
  }
});
