import type { Language } from '@slipway/base';
import { parseNeed } from '@slipway/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftNeed } from '#draft/draft-need.ts';
import { yamlText } from '#draft/yaml-value.ts';
import { csv, lookAtFiles } from '#testing/look-at.ts';

const languages: readonly Language[] = ['en', 'fr'];
const row = (index: number) =>
  `${index},user${index}@example.org,${index % 7},${index % 3 === 0 ? 'yes' : 'no'}`;
const people = await lookAtFiles({ 't.csv': csv('id,mail: #1,visits,churn', 60, row) });

function need(text: string | undefined) {
  const result = parseNeed(text ?? '');
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.need;
}

describe.each(languages)('a draft (%s)', (language) => {
  const text = draftNeed(people, { language, name: 'people', location: 'data/t.csv' });

  it('is a need with what the data shows', () => {
    const { problem, data } = need(text);
    expect(problem).toMatchObject({
      task: 'binary-classification',
      target: 'churn',
      positive: 'yes',
    });
    expect(data).toMatchObject({
      location: 'data/t.csv',
      formats: ['csv'],
      ignore: ['id', 'mail: #1'],
      sensitivity: ['personal'],
    });
  });

  it('is a need too when every unknown line is filled in', () => {
    const filled = text?.replaceAll(/^# {1,3}(?=[a-z][\w]*:| {2})/gmu, (start) => start.slice(2));
    expect(need(filled)).toMatchObject({
      training: { cadence: 'monthly' },
      deployment: { modes: ['real-time', 'batch'] },
      constraints: { residency: 'eu' },
    });
  });
});

it('holds any name of a column or project without breaking', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('a\nproblem: x', '# no', '"', "'", '\u2028', '- a', '&x', '!t'),
  );
  fc.assert(
    fc.property(anyText, anyText, (name, target) => {
      fc.pre(name.isWellFormed() && target.isWellFormed());
      const [best] = people.findings.targets;
      const targets = best === undefined ? [] : [{ ...best, column: target }];
      const findings = { ...people.findings, targets };
      const found = need(
        draftNeed({ ...people, findings }, { language: 'en', name, location: name }),
      );
      expect([found.problem.target, found.data?.location]).toEqual([target, name]);
    }),
  );
});

it('quotes what YAML would read as something else', () => {
  expect(['churn', 'yes', 'a: b', '1', ''].map(yamlText)).toEqual([
    'churn',
    '"yes"',
    '"a: b"',
    '"1"',
    '""',
  ]);
});
