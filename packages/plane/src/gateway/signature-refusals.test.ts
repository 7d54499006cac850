import { signatureRefusals } from '@slipway/wire';
import { expect, it } from 'vitest';
import { inWordsOf } from './signature-refusals.ts';

const now = Date.parse('2026-11-26T12:10:00Z');

// Words of STS and of services in JSON: AWS General Reference, signature-v4-troubleshooting (2026-11).
it.each([
  [
    '20261126T120000Z',
    'Signature expired: 20261126T120000Z is now earlier than 20261126T120500Z (20261126T121000Z - 5 min.)',
  ],
  [
    '20261126T122000Z',
    'Signature not yet current: 20261126T122000Z is still later than 20261126T121500Z (20261126T121000Z + 5 min.)',
  ],
])('a clock that is wrong is told so: %s', (signed, message) => {
  const error = signatureRefusals.skewed(signed, now);
  expect(inWordsOf({ protocol: 'aws-query' }, error)).toMatchObject({
    ...{ code: 'SignatureDoesNotMatch', status: 403, message },
  });
  expect(inWordsOf({ protocol: 'aws-json-1.1' }, error)).toMatchObject({
    ...{ code: 'InvalidSignatureException', status: 400, message },
  });
  expect(inWordsOf({ protocol: 'rest-xml' }, error)).toBe(error);
});
