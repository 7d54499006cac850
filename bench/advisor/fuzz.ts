// `node bench/advisor/fuzz.ts [RUNS] [SEED]`: needs with damage in them are read and, where they still can be,
// planned for. Nothing may throw, and every issue must name its path (or a line, where the text is no YAML).
import { advise, loadShippedPrices, parseNeed } from '@slipway/core';
import { mutatedNeeds } from './mutated-needs.ts';

const runs = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
/** A plan takes some fifteen milliseconds, reading a need a hundredth of that: so many are read for one that is planned. */
const readPerPlan = 10;
const wholeText = new Set(['need-syntax', 'need-empty', 'need-too-long', 'need-no-fields']);

const prices = await loadShippedPrices();
const counts = { read: 0, refused: 0, planned: 0 };
const started = performance.now();
for (const text of mutatedNeeds(runs, seed)) {
  const result = parseNeed(text);
  if (result.ok) {
    counts.read += 1;
    if (counts.read % readPerPlan === 0) {
      const plan = advise(result.need, { prices });
      if (plan.stages.length === 0) throw new Error(`no stage for:\n${text}`);
      counts.planned += 1;
    }
  } else {
    counts.refused += 1;
    for (const issue of result.issues) {
      const isWhole = wholeText.has(issue.statement.code);
      if (issue.path === '' && !isWhole) {
        throw new Error(`an issue without a path: ${JSON.stringify(issue)}\n${text}`);
      }
    }
  }
}
const seconds = ((performance.now() - started) / 1_000).toFixed(1);
process.stdout.write(
  `${runs} needs (seed ${seed}) in ${seconds} s: ${counts.read} read, ${counts.planned} of them planned, ${counts.refused} refused, no crash\n`,
);
