// `npm run bench -- advisor`: what a plan costs in time: in a warm process, as the first of a process, from the shell, and
// what a step of the interview takes. The best of several runs, as other work on the machine only ever adds; for the
// plan and the steps also the processor time, which other work hardly changes. Says how busy the machine was.
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
const best = (values: readonly number[]) => milliseconds(Math.min(...values));

const warmUp = 40;
const measured = 60;

interface WarmPlans {
  /** Wall time of each. */
  readonly wall: readonly number[];
  /** Processor time of one, all threads together. */
  readonly cpu: number;
}

function warmPlans(plan: () => void): WarmPlans {
  for (let count = 0; count < warmUp; count += 1) plan();
  const before = process.cpuUsage();
  const wall = Array.from({ length: measured }, () => timed(plan));
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1_000 / measured };
}

function fromShell(program: string): readonly number[] {
  const path = join(root, program);
  const run = () => execFileSync(process.execPath, [path, 'advise', file, '--format', 'json']);
  return Array.from({ length: 9 }, () => timed(run));
}

export async function benchAdvisor(): Promise<readonly Figure[]> {
  const prices = await loadShippedPrices();
  const result = parseNeed(readFileSync(file, 'utf8'));
  if (!result.ok) throw new Error('the example is wrong');
  const plan = () => void advise(result.need, { prices });
  const first = timed(plan);
  const { wall, cpu } = warmPlans(plan);
  const steps: number[] = [];
  const opened = openInterview('problem: { task: defect-detection }');
  if (!opened.ok) throw new Error('the interview does not open');
  let { interview } = opened;
  for (let step = 0; step < 10; step += 1) {
    const before = process.cpuUsage();
    const question = nextQuestion(interview, meansFor(prices, undefined, needOf(interview)));
    const { user, system } = process.cpuUsage(before);
    steps.push((user + system) / 1_000);
    if (question === undefined) break;
    interview = withStep(interview, notKnown(question));
  }
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return [
    { what: `advisor: one plan, warm process (load ${load})`, value: best(wall), goal: '50 ms' },
    { what: 'advisor: processor time of that, mean', value: milliseconds(cpu) },
    { what: 'advisor: first plan of a process', value: milliseconds(first) },
    {
      what: 'advisor: a step of the interview, processor time, median',
      value: milliseconds(median(steps)),
      goal: '200 ms',
    },
    { what: 'advisor: the slowest step', value: milliseconds(Math.max(...steps)), goal: '200 ms' },
    {
      what: 'advisor: `slipway advise --format json`, the bundle',
      value: best(fromShell('dist/slipway.mjs')),
      goal: '600 ms',
    },
    {
      what: 'advisor: the same, TypeScript from the source tree',
      value: best(fromShell('packages/cli/src/main.ts')),
    },
  ];
}

if (process.argv[1] === import.meta.filename) {
  for (const { what, value, goal } of await benchAdvisor()) {
    process.stdout.write(`${what}: ${value} (goal ${goal})\n`);
  }
}
