// provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { say } from '../harness/raw-http.ts';

/** Another number is another walk: SLIPWAY_SEED=2 SLIPWAY_REQUESTS=100000. */
const seed = Number(process.env['SLIPWAY_SEED'] ?? 1);
const requests = Number(process.env['SLIPWAY_REQUESTS'] ?? 6000);
const atOnce = 4;

const form = [
  '--B\r\nContent-Disposition: form-data; name="key"\r\n\r\na\r\n',
  '--B\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nxyz\r\n--B--\r\n',
].join('');

const bodies = [
  ...['', 'plain', form, '3\r\nabc\r\n0\r\nx-amz-checksum-crc32:NSRBwg==\r\n\r\n'],
  '<Delete><Object><Key>k</Key></Object></Delete>',
  '<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>',
  '<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>"a"</ETag></Part></CompleteMultipartUpload>',
  '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>',
  '<LifecycleConfiguration><Rule><ID>a</ID><Status>Enabled</Status><Filter><Prefix>a</Prefix></Filter><Expiration><Days>1</Days></Expiration></Rule></LifecycleConfiguration>',
  '<CORSConfiguration><CORSRule><AllowedMethod>GET</AllowedMethod><AllowedOrigin>*</AllowedOrigin></CORSRule></CORSConfiguration>',
  '<OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule></OwnershipControls>',
  '<NotificationConfiguration><EventBridgeConfiguration/></NotificationConfiguration>',
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}]}',
];
const paths = ['/', '/mutated', '/mutated/k', '/mutated/new', '/none/k', '/mutated/%2e%2e/x'];
const methods = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'OPTIONS'];
const queries = [
  ...['', 'delete', 'tagging', 'uploads', 'uploadId=x', 'uploadId=x&partNumber=1', 'versioning'],
  ...['lifecycle', 'cors', 'encryption', 'acl', 'policy', 'ownershipControls', 'versions'],
  ...['attributes', 'location', 'notification', 'publicAccessBlock', 'policyStatus', 'select'],
  ...['partNumber=1', 'versionId=null', 'versionId=x', 'marker=a', 'list-type=2', 'restore'],
  ...['list-type=2&continuation-token=x&max-keys=1', 'list-type=2&delimiter=/&prefix=%ff'],
];
const headers = [
  ...['range: bytes=0-1', 'range: bytes=-', 'range: bytes=5-1', 'if-match: x', 'origin: http://a'],
  ...['if-none-match: *', 'if-modified-since: x', 'content-md5: x', 'expires: x', 'expect: y'],
  ...['x-amz-checksum-crc32: x', 'x-amz-sdk-checksum-algorithm: FOO', 'x-amz-acl: public-read'],
  ...['x-amz-copy-source: mutated/k', 'x-amz-copy-source: %', 'x-amz-tagging: a=b&c'],
  ...['x-amz-copy-source-range: bytes=0-99', 'content-encoding: aws-chunked', 'x-amz-date: x'],
  ...['x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER', 'x-amz-meta-a: \xff\xfe'],
  ...['x-amz-decoded-content-length: 3', 'x-amz-trailer: x-amz-checksum-crc32'],
  ...['content-type: multipart/form-data; boundary=B', 'access-control-request-method: PUT'],
  ...['x-amz-server-side-encryption: aws:kms', 'x-amz-object-attributes: ETag,Foo'],
  ...['x-amz-server-side-encryption-customer-algorithm: AES256', 'x-amz-storage-class: GLACIER'],
  ...['x-amz-expected-bucket-owner: 1', 'transfer-encoding: chunked', 'x-amz-mp-object-size: x'],
  ...['authorization: AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=x, Signature=y'],
];
const insertions = ['<', '>', '&', '\0', '"', '</', '--B', '\r\n', '%', '{', '9'.repeat(20)];

/** Numbers that look like chance and are the same in every run (mulberry32). */
function numbers(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const next = numbers(seed);

function pick<Item>(items: readonly Item[]): Item {
  const item = items[next(items.length)];
  if (item === undefined) throw new TypeError('nothing to pick');
  return item;
}

function mutated(text: string): string {
  let out = text;
  for (let left = next(4); left > 0 && out !== ''; left -= 1) {
    const at = next(out.length);
    const behind = [
      String.fromCharCode(next(256)) + out.slice(at + 1),
      '',
      out.slice(at + next(9)),
    ];
    out = out.slice(0, at) + pick([...behind, pick(insertions) + out.slice(at)]);
  }
  return out;
}

function request(host: string): { readonly head: string; readonly body: string; half: boolean } {
  const body = mutated(pick(bodies));
  // Now and then more is announced than comes.
  const missing = next(12) === 0 ? next(20) : 0;
  const query = pick(queries);
  const lines = [
    `${pick(methods)} ${pick(paths)}${query === '' ? '' : `?${query}`} HTTP/1.1`,
    `host: ${host}`,
    'connection: close',
    ...Array.from({ length: next(4) }, () => pick(headers)),
    `content-length: ${body.length + missing}`,
  ];
  return { head: `${lines.join('\r\n')}\r\n\r\n`, body, half: missing > 0 };
}

describe(`requests that went wrong on the way (seed ${seed})`, () => {
  let plane: RunningPlane;
  beforeAll(async () => {
    plane = await startPlane();
    await fetch(`${plane.url}/mutated`, { method: 'PUT' });
    await fetch(`${plane.url}/mutated/k`, { method: 'PUT', body: 'abc' });
  });
  afterAll(() => plane?.stop());

  it('are answered, and never as a failure of ours', async () => {
    const host = `127.0.0.1:${plane.port}`;
    const odd: string[] = [];
    let left = requests;
    const send = async () => {
      while (left > 0 && odd.length === 0) {
        left -= 1;
        const { head, body, half } = request(host);
        const { status } = await say(plane.port, [head, body], { half });
        if (status < 200 || status === 500) odd.push(`${status}: ${head}${body}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, send));
    expect(odd).toEqual([]);
    expect((await fetch(`${plane.url}/_slipway/health`)).status).toBe(200);
  });
});
