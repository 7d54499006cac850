import { expect, it } from 'vitest';
import { isInRange } from './ip-range.ts';

// The ranges of IAM's own examples: reference_policies_elements_condition_operators, "IP address condition operators".
it.each([
  ['203.0.113.7', '203.0.113.0/24', true],
  ['203.0.114.7', '203.0.113.0/24', false],
  ['203.0.113.7', '203.0.113.7', true],
  ['::ffff:203.0.113.7', '203.0.113.0/24', true],
  ['2001:db8:1234:5678::1', '2001:DB8:1234:5678::/64', true],
  ['2001:db8:1234:5679::1', '2001:DB8:1234:5678::/64', false],
  ['::1', '::1', true],
  ['203.0.113.7', '2001:db8::/32', false],
  ['203.0.113.7', '203.0.113.0/24/8', false],
  ['203.0.113.7', 'here', false],
  ['here', 'here', false],
])('%s in %s: %s', (address, range, expected) => {
  expect(isInRange(address, range)).toBe(expected);
});
