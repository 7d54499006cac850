import { expect, it } from 'vitest';
import { missingField } from './form-signature.ts';

// As AWS answered LocalStack's test_post_request_missing_fields and test_post_request_missing_signature, 2025.
it.each([
  ['X-Amz-Algorithm', ['x-amz-credential', 'x-amz-signature']],
  ['X-Amz-Signature', ['x-amz-algorithm', 'x-amz-credential']],
  ['AWSAccessKeyId', ['signature']],
  ['Signature', ['awsaccesskeyid']],
  [undefined, ['policy']],
])('the first field that lacks is %s', (wanted, given) => {
  expect(missingField(new Map(given.map((name) => [name, 'x'])))).toBe(wanted);
});
