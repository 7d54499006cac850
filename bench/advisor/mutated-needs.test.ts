import { advise, loadShippedPrices, parseNeed } from '@slipway/core';
import { expect, test } from 'vitest';
import { mutatedNeeds } from './mutated-needs.ts';

const wholeText = ['need-syntax', 'need-empty', 'need-too-long', 'need-no-fields'];

test('damaged needs are read or refused with a path, never worse', async () => {
  const prices = await loadShippedPrices();
  let planned = 0;
  for (const text of mutatedNeeds(250, 7)) {
    const result = parseNeed(text);
    if (result.ok) {
      planned += 1;
      if (planned % 10 === 0) expect(advise(result.need, { prices }).schemaVersion).toBe(1);
    } else {
      expect(result.issues.length).toBeGreaterThan(0);
      for (const { path, statement } of result.issues) {
        expect(path !== '' || wholeText.includes(statement.code), text).toBe(true);
      }
    }
  }
  expect(planned).toBeGreaterThan(10);
});
