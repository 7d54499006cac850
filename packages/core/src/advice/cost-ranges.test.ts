import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import type { CostLine } from '#advice/plan.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

interface Values {
  readonly size: string;
  readonly rate: string;
  readonly time: string;
  readonly records: string;
  readonly duration: string;
}

const usual: Values = {
  size: '20 GB',
  rate: '40 req/s',
  time: '50 ms',
  records: '200000',
  duration: '2 h',
};

const linesFor = (values: Values): readonly CostLine[] =>
  advise(
    needFrom(`
problem: { task: regression, customisation: high }
data: { size: ${values.size}, sources: [database, files], sourceCount: 3, cadence: daily }
training: { duration: ${values.duration}, cadence: weekly, tuning: true, interruptible: true }
deployment:
  modes: [real-time, batch]
  processingTime: ${values.time}
  modelMemory: 1 GB
  traffic: { mean: ${values.rate}, shape: daily }
  batch: { cadence: daily, records: ${values.records} }
operations: { monitoring: [data-drift] }
constraints: { region: us-east-1 }
`),
    { prices },
  ).cost.lines;

/** The same thing bought, whatever its place. */
const sameAs = (line: CostLine) => (other: CostLine) =>
  other.stage === line.stage &&
  other.price.id === line.price.id &&
  other.item.code === line.item.code;

test.each([
  ['size', '10 GB', '40 GB'],
  ['rate', '20 req/s', '80 req/s'],
  ['time', '25 ms', '100 ms'],
  ['records', '100000', '400000'],
  ['duration', '1 h', '4 h'],
] as const)('a range of the %s gives a range in every line that it moves', (field, low, high) => {
  const from = linesFor({ ...usual, [field]: low });
  const to = linesFor({ ...usual, [field]: high });
  const unit = low.replace(/^[\d.]+/u, '');
  const range = `${low.replace(unit, '')}..${high}`;
  const ranged = linesFor({ ...usual, [field]: range });
  const compared = ranged.flatMap((line) => {
    const [least, most] = [from.find(sameAs(line)), to.find(sameAs(line))];
    return least === undefined || most === undefined ? [] : [{ line, least, most }];
  });
  const moved = compared.filter(
    ({ least, most }) => Math.abs(most.quantity.expected - least.quantity.expected) > 1e-9,
  );
  expect(moved.length).toBeGreaterThan(0);
  for (const { line, least, most } of moved) {
    expect(line.quantity.low).toBeLessThan(line.quantity.high);
    expect(line.quantity.low).toBeLessThanOrEqual(least.quantity.expected + 1e-9);
    expect(line.quantity.high).toBeGreaterThanOrEqual(most.quantity.expected - 1e-9);
  }
});
