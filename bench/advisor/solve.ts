// `node bench/advisor/solve.ts`: what a plan costs in time: in a warm process, as the first of a process, from the
// shell, and what a step of the interview takes. Medians; says how busy the machine was.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import {
  advise,
  loadShippedPrices,
  meansFor,
  needOf,
  nextQuestion,
  notKnown,
  openInterview,
  parseNeed,
  withStep,
} from '@slipway/core';
import { type Figure, median } from '../figure.ts';

const root = join(import.meta.dirname, '..', '..');
const file = join(root, 'examples', 'churn', 'needs.yaml');

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const milliseconds = (value: number) => `${value.toFixed(0)} ms`;

export async function benchAdvisor(): Promise<readonly Figure[]> {
  const prices = await loadShippedPrices();
  const result = parseNeed(readFileSync(file, 'utf8'));
  if (!result.ok) throw new Error('the example is wrong');
  const first = timed(() => advise(result.need, { prices }));
  const warm = Array.from({ length: 60 }, () => timed(() => advise(result.need, { prices })));
  const steps: number[] = [];
  const opened = openInterview('problem: { task: defect-detection }');
  if (!opened.ok) throw new Error('the interview does not open');
  let { interview } = opened;
  for (let step = 0; step < 10; step += 1) {
    const start = performance.now();
    const question = nextQuestion(interview, meansFor(prices, undefined, needOf(interview)));
    steps.push(performance.now() - start);
    if (question === undefined) break;
    interview = withStep(interview, notKnown(question));
  }
  const main = join(root, 'packages', 'cli', 'src', 'main.ts');
  const shell = Array.from({ length: 7 }, () =>
    timed(() => execFileSync(process.execPath, [main, 'advise', file, '--format', 'json'])),
  );
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return [
    { what: 'One plan, warm process', value: milliseconds(median(warm.slice(20))), goal: '50 ms' },
    { what: 'First plan of a process', value: milliseconds(first), goal: '50 ms' },
    { what: 'Interview, one step (median)', value: milliseconds(median(steps)), goal: '200 ms' },
    { what: 'Interview, slowest step', value: milliseconds(Math.max(...steps)), goal: '200 ms' },
    {
      what: `\`slipway advise\` from the source (load ${load})`,
      value: milliseconds(median(shell)),
      goal: '600 ms',
    },
  ];
}

if (process.argv[1] === import.meta.filename) {
  for (const { what, value, goal } of await benchAdvisor()) {
    process.stdout.write(`${what}: ${value} (goal ${goal})\n`);
  }
}
