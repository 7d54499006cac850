import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { catalog } from '#catalog/catalog.ts';
import { practices } from '#rules/practices.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const codes = (text: string, id: string) => {
  const plan = advise(needFrom(text), { prices });
  const stage = plan.stages.find((one) => one.id === id);
  return stage?.reasons.map(({ statement }) => statement.code);
};

test('a choice comes with how it is used well', () => {
  const said = codes(
    'problem: { task: question-answering }\nconstraints: { residency: eu }',
    'approach',
  );
  expect(said).toEqual(
    expect.arrayContaining([
      'practice-guardrails',
      'practice-no-global',
      'practice-price-elsewhere',
    ]),
  );
});

test('practices of other choices are left out', () => {
  const said = codes('problem: { task: document-extraction }', 'approach');
  expect(said).toContain('practice-unsuited-documents');
  expect(said).not.toContain('practice-guardrails');
});

test('practices speak of services that exist, and cite a page', () => {
  for (const { id, services = [], facts } of practices) {
    expect([id, facts.length]).toEqual([id, 1]);
    for (const service of services) expect(catalog[service]).toBeDefined();
  }
});
