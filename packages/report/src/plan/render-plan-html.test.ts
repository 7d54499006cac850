import { advise, loadShippedPrices, type Plan, parseNeed } from '@slipway/core';
import { beforeAll, expect, test } from 'vitest';
import { renderPlanHtml } from '#plan/render-plan-html.ts';

const NEED = `
name: bolts <b>
problem: { task: defect-detection, customisation: high }
data: { sources: [devices, files], sourceCount: 12, size: 200 GB }
training: { gpu: true, interruptible: true, checkpoints: true, framework: pytorch, tuning: true }
deployment:
  modes: [real-time, batch]
  latency: 300 ms
  traffic: { mean: 2..4 req/s, peak: 20 req/s }
  batch: { cadence: daily, records: 50000 }
operations: { monitoring: [data-drift], retraining: drift }
constraints: { region: eu-west-3, budget: 1000 USD/month }
`;

/** Few stages and round sums, so that a new price or rule does not change what is reviewed here. */
async function samplePlan(): Promise<Plan> {
  const result = parseNeed(NEED);
  if (!result.ok) throw new TypeError('the sample need is wrong');
  const plan = advise(result.need, { prices: await loadShippedPrices() });
  const shown = ['store', 'training-compute', 'real-time', 'batch', 'monitoring', 'observability'];
  const choices = [{ id: 'real-time', service: 'endpoint-realtime' }] as const;
  const point = { isOptimal: true, choices, differs: [], latencySeconds: 0.2 } as const;
  return {
    ...plan,
    stages: plan.stages.filter(({ id }) => shown.includes(id)),
    open: [],
    cost: { ...plan.cost, monthly: { low: 80, expected: 90, high: 100 } },
    pareto: [
      {
        ...point,
        id: 'plan-1',
        isChosen: true,
        monthly: { low: 80, expected: 90, high: 100 },
        effortHoursPerMonth: 12,
      },
      {
        ...point,
        id: 'plan-2',
        isChosen: false,
        differs: ['real-time'],
        monthly: { low: 90, expected: 99, high: 120 },
        effortHoursPerMonth: 8,
      },
    ],
  };
}

const pages = { en: '', fr: '' };
let compared = 0;
beforeAll(async () => {
  const plan = await samplePlan();
  compared = plan.cost.breakEvens.length;
  pages.en = renderPlanHtml(plan, 'en');
  pages.fr = renderPlanHtml(plan, 'fr');
});

/** Our own words; those of single decisions, prices and questions are core's and tested there. */
function wordsOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<section id="(unsettled|decisions|break-evens|ground)">.*?<\/section>/gs, '')
    .replaceAll(/<(table|details)\b.*?<\/\1>/gs, '')
    .replaceAll(/<div class="tile">.*?<\/div>/gs, '')
    .replaceAll(/ml\.[a-z0-9]+\.[a-z0-9]+/g, 'ml.x')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll(/\s*\n\s*/g, '\n');
}

const languages = ['en', 'fr'] as const;

test.each(languages)('says what was reviewed (%s)', async (language) => {
  await expect(wordsOf(pages[language])).toMatchFileSnapshot(`golden/plan.${language}.txt`);
});

test.each(languages)('asks no server for anything and runs no script (%s)', (language) => {
  const page = pages[language];
  expect(page).not.toMatch(/<(script|link|img|iframe|object|embed)\b|\bsrc=|url\(|@import/);
  expect(page).toContain(`<html lang="${language}">`);
  for (const [, target] of page.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^https:\/\//);
});

test('what comes from the need cannot become markup', () => {
  expect(pages.en).toContain('bolts &lt;b&gt;');
  expect(pages.en).not.toContain('bolts <b>');
});

test('every picture is described in words', () => {
  const pictures = pages.en.match(/<svg /g) ?? [];
  const described = pages.en.match(
    /<title id="[\w-]+-t">[^<]+<\/title><desc id="[\w-]+-d">[^<]+</g,
  );
  expect(compared).toBeGreaterThan(2);
  expect(pictures).toHaveLength(4 + compared);
  expect(described).toHaveLength(pictures.length);
});

test('ids are unique and every opened element is closed', () => {
  const ids = [...pages.en.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const name of ['section', 'div', 'table', 'svg', 'details', 'ul', 'li', 'p', 'figure', 'g'])
    expect([name, pages.en.split(`</${name}>`).length]).toEqual([
      name,
      pages.en.split(new RegExp(`<${name}[ >]`)).length,
    ]);
});

test('nothing is undefined, and a plan with nothing to compare makes a page as well', async () => {
  const plan = await samplePlan();
  const bare = {
    ...plan,
    pareto: [],
    conflicts: [],
    questions: [],
    stages: [],
    cost: { ...plan.cost, lines: [] },
  };
  for (const page of [pages.en, pages.fr, renderPlanHtml(bare, 'fr')])
    expect(page).not.toMatch(/undefined|NaN|Infinity|\[object/);
});
