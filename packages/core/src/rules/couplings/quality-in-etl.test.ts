import { expect, test } from 'vitest';
import { qualityInEtl } from '#rules/couplings/quality-in-etl.ts';
import { codeOf, optionIn, situationFrom } from '../../../test/situations.ts';

const situation = situationFrom('');

function beside(path: string) {
  const prepare = optionIn(situation, path);
  const option = optionIn(situation, 'quality/glue-data-quality');
  return codeOf(qualityInEtl.check(option, new Map([[prepare.decision, prepare]]), situation));
}

test('refuses a gate in the ETL job where there is none', () => {
  expect(beside('prepare/athena')).toBe('quality-needs-glue');
});

test('allows it inside a Glue job', () => {
  expect(beside('prepare/glue')).toBe(undefined);
});
