// `npm run bench:advisor [id or tag...]`: asks the advisor every case under cases/ and compares the plan
// with what the case's public page says. Exit code 1 below 95 % of cases right.
import { advise, loadShippedPrices, type PriceBook } from '@slipway/core';
import { type AdvisorCase, expectationsOf, needOf } from './advisor-case.ts';
import { explanationsOf } from './explain.ts';
import { judge, type Miss } from './judge.ts';
import { loadCases } from './load-cases.ts';

const goal = 0.95;

interface Verdict {
  readonly asked: AdvisorCase;
  readonly misses: readonly Miss[];
  readonly milliseconds: number;
}

function answer(asked: AdvisorCase, prices: PriceBook): Verdict {
  const read = needOf(asked);
  if (!read.ok) {
    const faults = read.issues.map(({ path, statement }) => `${path}: ${statement.code}`);
    const got = faults.join('; ');
    const miss = { where: 'need', expected: 'a need that parses', got, why: [] };
    return { asked, misses: [miss], milliseconds: 0 };
  }
  const started = performance.now();
  const plan = advise(read.need, { prices });
  const milliseconds = performance.now() - started;
  return { asked, misses: judge(asked, plan, explanationsOf(plan)), milliseconds };
}

function report({ asked, misses }: Verdict): string {
  const lines = misses.flatMap(({ where, expected, got, why }) => [
    `  ${where}: expected ${expected}, got ${got}`,
    ...why.map((reason) => `    ${reason}`),
  ]);
  return [`MISS ${asked.id} - ${asked.title}`, `  ${asked.url}`, ...lines].join('\n');
}

function percent(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}

function summary(verdicts: readonly Verdict[]): string {
  const right = verdicts.filter(({ misses }) => misses.length === 0).length;
  const asked = verdicts.reduce((sum, verdict) => sum + expectationsOf(verdict.asked), 0);
  const missed = verdicts.reduce((sum, { misses }) => sum + misses.length, 0);
  const times = verdicts.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)] ?? 0;
  return [
    `cases right        ${percent(right, verdicts.length)}, goal ${100 * goal} %`,
    `expectations met   ${percent(asked - missed, asked)}`,
    `one plan           median ${middle.toFixed(1)} ms, slowest ${(times.at(-1) ?? 0).toFixed(1)} ms`,
  ].join('\n');
}

const words = process.argv.slice(2);
const wanted = loadCases().filter(
  ({ id, tags }) => words.length === 0 || words.some((word) => word === id || tags.includes(word)),
);
if (wanted.length === 0) {
  process.stderr.write(`No case has the id or tag ${words.join(', ')}.\n`);
  process.exit(2);
}
const prices = await loadShippedPrices();
const verdicts = wanted.map((asked) => answer(asked, prices));
const missed = verdicts.filter(({ misses }) => misses.length > 0);
for (const verdict of missed) process.stdout.write(`${report(verdict)}\n\n`);
process.stdout.write(`${summary(verdicts)}\n`);
process.exit(missed.length > verdicts.length * (1 - goal) ? 1 : 0);
