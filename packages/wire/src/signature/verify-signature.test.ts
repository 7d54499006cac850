import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { expect, test } from 'vitest';
import { sha256Hex } from './canonical-request.ts';
import { ChunkSignatures } from './chunk-signature.ts';
import { verifySignature } from './verify-signature.ts';

// The examples that AWS publishes, with its example key:
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
const accessKey = 'AKIAIOSFODNN7EXAMPLE';
const check = {
  secretOf: (id: string) =>
    id === accessKey ? 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' : undefined,
  now: Date.UTC(2013, 4, 24, 0, 5),
};
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const host = 'examplebucket.s3.amazonaws.com';

function signed(signature: string, headers: Record<string, string>) {
  const fields: Record<string, string> = { host, 'x-amz-date': '20130524T000000Z', ...headers };
  const names = Object.keys(fields).sort().join(';');
  const credential = `${accessKey}/20130524/us-east-1/s3/aws4_request`;
  return {
    ...fields,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${names},Signature=${signature}`,
  };
}

const getObject = {
  method: 'GET',
  path: '/test.txt',
  query: '',
  headers: signed('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41', {
    range: 'bytes=0-9',
    'x-amz-content-sha256': empty,
  }),
};

test("accepts AWS's examples of signed headers", () => {
  expect(verifySignature(getObject, check).scope.accessKeyId).toBe(accessKey);
  const putObject = {
    method: 'PUT',
    path: '/test%24file.text',
    query: '',
    headers: signed('98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd', {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    }),
  };
  expect(verifySignature(putObject, check)).toBeDefined();
  const lifecycle = {
    method: 'GET',
    path: '/',
    query: 'lifecycle',
    headers: signed('fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543', {
      'x-amz-content-sha256': empty,
    }),
  };
  expect(verifySignature(lifecycle, check)).toBeDefined();
  const list = {
    method: 'GET',
    path: '/',
    query: 'max-keys=2&prefix=J',
    headers: signed('34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7', {
      'x-amz-content-sha256': empty,
    }),
  };
  expect(verifySignature(list, check)).toBeDefined();
});

const presigned = {
  method: 'GET',
  path: '/test.txt',
  query:
    'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
    '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
    '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  headers: { host },
};

test("accepts AWS's example of a presigned URL until it expires", () => {
  expect(verifySignature(presigned, check)).toBeDefined();
  const now = Date.UTC(2013, 4, 25, 0, 0, 1);
  expect(() => verifySignature(presigned, { ...check, now })).toThrow('Request has expired');
});

test("makes the chunk signatures of AWS's example", () => {
  const upload = {
    method: 'PUT',
    path: '/examplebucket/chunkObject.txt',
    query: '',
    headers: {
      ...signed('4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9', {
        host: 's3.amazonaws.com',
        'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
        'x-amz-decoded-content-length': '66560',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        'content-encoding': 'aws-chunked',
        'content-length': '66824',
      }),
    },
  };
  const chunks = new ChunkSignatures(verifySignature(upload, check));
  expect(chunks.next(sha256Hex(Buffer.alloc(65_536, 'a')))).toBe(
    'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
  );
  expect(chunks.next(sha256Hex(Buffer.alloc(1024, 'a')))).toBe(
    '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
  );
  expect(chunks.next(sha256Hex(''))).toBe(
    'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
  );
});

test.each<[string, object]>([
  ['SignatureDoesNotMatch', { ...getObject, path: '/other.txt' }],
  ['SignatureDoesNotMatch', { ...getObject, method: 'DELETE' }],
  ['SignatureDoesNotMatch', { ...getObject, query: 'acl' }],
  [
    'SignatureDoesNotMatch',
    { ...getObject, headers: { ...getObject.headers, range: 'bytes=0-10' } },
  ],
  [
    'AuthorizationHeaderMalformed',
    { ...getObject, headers: { ...getObject.headers, 'x-amz-date': '20130525T000000Z' } },
  ],
  ['AccessDenied', { ...getObject, headers: { ...getObject.headers, 'x-amz-date': 'now' } }],
  ['AccessDenied', { ...getObject, headers: { ...getObject.headers, 'x-amz-acl': 'public-read' } }],
  [
    'AuthorizationHeaderMalformed',
    { ...getObject, headers: { ...getObject.headers, authorization: 'AWS4-HMAC-SHA256 nothing' } },
  ],
  ['SignatureDoesNotMatch', { ...presigned, query: presigned.query.replace('86400', '86401') }],
  ['MissingAuthenticationToken', { ...getObject, headers: { host } }],
  [
    'AuthorizationQueryParametersError',
    { ...presigned, query: presigned.query.replace('86400', '9999999') },
  ],
  [
    'AuthorizationQueryParametersError',
    { ...presigned, query: presigned.query.replace('86400', 'soon') },
  ],
  [
    'AuthorizationQueryParametersError',
    { ...presigned, query: 'X-Amz-Algorithm=AWS4-HMAC-SHA256' },
  ],
  [
    'AuthorizationQueryParametersError',
    { ...presigned, query: presigned.query.replace('Date=20130524', 'Date=20130525') },
  ],
])('refuses with %s what was changed on the way', (code, request) => {
  expect(() => verifySignature({ ...getObject, ...request }, check)).toThrow(
    expect.objectContaining({ code }),
  );
});

test('refuses an unknown access key and a clock that is off', () => {
  expect(() => verifySignature(getObject, { ...check, secretOf: () => undefined })).toThrow(
    expect.objectContaining({ code: 'InvalidAccessKeyId', status: 403 }),
  );
  expect(() => verifySignature(getObject, { ...check, now: Date.UTC(2013, 4, 24, 1) })).toThrow(
    expect.objectContaining({ code: 'RequestTimeTooSkewed' }),
  );
});

/** As the SDK's clients write a path. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('!', '%21').replaceAll('*', '%2A');
}

test.each<[string, string, Record<string, string>]>([
  ['sagemaker', '/', {}],
  ['sagemaker', '/endpoints/a b/invocations', {}],
  ['sagemaker', '/a//b/../c/', { z: '1', A: 'x y', a: 'é+*~' }],
  ['s3', '/bucket/a//b/../c d+é!*.txt', { 'list-type': '2', prefix: 'a/b c' }],
])('accepts what the SDK signs for %s%s', async (service, path, query) => {
  const body = '{"a":1}';
  const signer = new SignatureV4({
    service,
    region: 'eu-west-1',
    sha256: Sha256,
    uriEscapePath: service !== 's3',
    credentials: { accessKeyId: accessKey, secretAccessKey: check.secretOf(accessKey) ?? '' },
  });
  const encoded = path.split('/').map(escaped).join('/');
  const hash = sha256Hex(body);
  const headers = {
    host: 'localhost',
    ...(service === 's3' ? { 'x-amz-content-sha256': hash } : {}),
  };
  const signed = await signer.sign(
    {
      method: 'POST',
      protocol: 'http:',
      hostname: 'localhost',
      path: encoded,
      query,
      headers,
      body,
    },
    { signingDate: new Date(check.now) },
  );
  const sent = Object.fromEntries(
    Object.entries(signed.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const text = Object.entries(query)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');
  const request = { method: 'POST', path: encoded, query: text, headers: sent };
  expect(verifySignature(request, { ...check, payloadHash: hash })).toBeDefined();
  expect(() =>
    verifySignature(request, {
      ...check,
      payloadHash: sha256Hex('other'),
      secretOf: () => 'other',
    }),
  ).toThrow();
});
