import { expect, test } from 'vitest';
import { readSignatureScope } from './credential.ts';

const scope = {
  accessKeyId: 'AKIDEXAMPLE',
  date: '20261125',
  region: 'eu-west-1',
  signingName: 's3',
};

test('reads the header, with and without spaces between its parts', () => {
  const start = 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261125/eu-west-1/s3/aws4_request';
  for (const rest of [
    ', SignedHeaders=host, Signature=ab',
    ',SignedHeaders=host,Signature=ab',
    '',
  ]) {
    expect(readSignatureScope({ authorization: start + rest }, '')).toEqual(scope);
  }
});

test('reads a presigned URL, escaped or not', () => {
  for (const slash of ['%2F', '%2f', '/']) {
    const credential = ['AKIDEXAMPLE', '20261125', 'eu-west-1', 's3', 'aws4_request'].join(slash);
    expect(
      readSignatureScope({}, `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${credential}&x=1`),
    ).toEqual(scope);
  }
});

test.each([
  'Basic dXNlcg==',
  'AWS AKID:sig',
  'AWS4-HMAC-SHA256 Credential=nonsense',
  'AWS4-HMAC-SHA256 Credential=a/2/b/c/aws4_request',
])('takes %s for unsigned', (authorization) => {
  expect(readSignatureScope({ authorization }, '')).toBeUndefined();
});
