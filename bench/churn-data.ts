// The churn example as numbers: the label first, yes and no as 1 and 0, other words by their order.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../examples/churn/churn.csv');

function encoder(): (value: string) => string {
  const codes = new Map<string, number>([
    ['no', 0],
    ['yes', 1],
  ]);
  return (value) => {
    if (value !== '' && Number.isFinite(Number(value))) return value;
    if (!codes.has(value)) codes.set(value, codes.size - 2);
    return String(codes.get(value));
  };
}

/** Rows of numbers in text, label first. */
export function churnRows(): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const encode = encoder();
  return lines.map((line) => {
    const cells = line.split(',').map(encode);
    return [cells.at(-1) ?? '', ...cells.slice(0, -1)];
  });
}
