import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { describePlan } from '#render/describe-plan.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const need = needFrom('problem: { task: regression }');
const planAt = (days: number) => advise(need, { prices, daysSince: () => days });
const codes = ({ assumptions }: ReturnType<typeof advise>) =>
  assumptions.map(({ statement }) => statement.code);

test('G-05: says so when what AWS has closed was read more than 90 days ago', () => {
  expect(codes(planAt(90))).not.toContain('assume-lifecycle-old');
  expect(codes(planAt(91))).toContain('assume-lifecycle-old');
});

test('asks for a whole day, also where only the month is known', () => {
  const asked: string[] = [];
  advise(need, { prices, daysSince: (day) => asked.push(day) });
  expect(asked[0]).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
});

test('says nothing where nobody tells the day', () => {
  expect(codes(advise(need, { prices }))).not.toContain('assume-lifecycle-old');
});

test('says it in both languages', () => {
  const said = (language: 'en' | 'fr') =>
    describePlan(planAt(120), language)
      .assumptions.map(({ text }) => text)
      .join(' ');
  expect(said('en')).toContain('was last read in 2026-10');
  expect(said('fr')).toContain('relevé pour la dernière fois en 2026-10');
});
