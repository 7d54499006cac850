import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { renderPlanMarkdown } from '#render/plan-markdown.ts';
import { renderPlanText } from '#render/plan-text.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const plan = advise(
  needFrom(`
name: churn
problem: { task: binary-classification, target: churn, positive: "yes", metric: auc }
data: { rows: 5000, size: 460 kB, sizeIn12Months: 2 MB, sources: [database], formats: [csv] }
training: { cadence: monthly, interruptible: true }
deployment:
  modes: [real-time, batch]
  latency: 100 ms
  traffic: { mean: 2..4 req/s, peak: 20 req/s, shape: office-hours }
  batch: { cadence: daily, records: 5000 }
constraints: { region: eu-west-3, residency: eu, budget: 60 USD/month }
`),
  { prices },
);

// A reviewer reads both languages in the diff; `vitest -u` rewrites the files.
test.each(['en', 'fr'] as const)(
  'the churn plan reads the same as last time (%s)',
  async (language) => {
    await expect(renderPlanText(plan, { language, full: true })).toMatchFileSnapshot(
      `../../golden/churn.${language}.txt`,
    );
    await expect(renderPlanMarkdown(plan, language)).toMatchFileSnapshot(
      `../../golden/churn.${language}.md`,
    );
  },
);
