import { advise, loadShippedPrices, type Plan, parseNeed } from '@slipway/core';

const text = `
name: product-defects
problem: { task: defect-detection, classes: 6, metric: f1, labels: 40000, customisation: high }
data: { sources: [devices, files, database], formats: [jpeg], size: 200 GB, cadence: daily }
training: { cadence: weekly, framework: pytorch, gpu: true, interruptible: true, checkpoints: true, duration: 4 h, tuning: true }
deployment:
  modes: [real-time, batch]
  latency: 300 ms
  traffic: { mean: 3 req/s, peak: 20 req/s }
  batch: { cadence: daily, records: 50000 }
operations: { monitoring: [data-drift], retraining: drift }
constraints: { region: eu-west-3 }
`;

/** A plan as the reference scenario gets it. */
export async function samplePlan(): Promise<Plan> {
  const result = parseNeed(text);
  if (!result.ok) throw new TypeError('the sample need is wrong');
  return advise(result.need, { prices: await loadShippedPrices() });
}
