import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { constraints } from '#rules/constraints.ts';
import { couplings } from '#rules/couplings.ts';
import { guidelines } from '#rules/guidelines.ts';
import { practices } from '#rules/practices.ts';
import { awsRules } from '../../test/aws-rules.ts';

const source = (file: string) => new URL(`../${file}`, import.meta.url);
const entries = Object.entries(awsRules);

test('knows all 128 rules and 24 conflicts of the AWS facts', () => {
  expect(entries.filter(([id]) => !id.startsWith('C-'))).toHaveLength(128);
  expect(entries.filter(([id]) => id.startsWith('C-'))).toHaveLength(24);
});

test('every rule is carried out in a file, or says why not', () => {
  const missing = entries.filter(
    ([, coverage]) => 'file' in coverage && !existsSync(source(coverage.file)),
  );
  expect(missing).toEqual([]);
  const unexplained = entries.filter(
    ([, coverage]) => 'why' in coverage && coverage.why.length < 20,
  );
  expect(unexplained).toEqual([]);
});

test('a file under rules or conflicts names the rule, unless one beside it is another wording of it', () => {
  const named = entries.filter(([id, coverage]) => {
    if (!('file' in coverage)) return false;
    return readFileSync(source(coverage.file), 'utf8').includes(`'${id}`);
  });
  expect(named.length).toBeGreaterThanOrEqual(140);
});

test('ids of rules are never used twice for one kind of rule, and name known rules', () => {
  for (const list of [constraints, couplings, guidelines, practices]) {
    const ids = list.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    // Rules of our own have a name without the number of a fact.
    const numbers = ids
      .map((id) => id.split(' ')[0] ?? '')
      .filter((id) => /^[A-Z]+-\d\d$/u.test(id));
    expect(numbers.filter((id) => awsRules[id] === undefined && !id.endsWith('-00'))).toEqual([]);
  }
});
