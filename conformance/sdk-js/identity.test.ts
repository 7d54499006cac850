// provenance: client sdk-js; aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html and ErrorResponses
import { createHash, createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeletePublicAccessBlockCommand,
  GetObjectCommand,
  ListBucketsCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { ListModelsCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { GetCallerIdentityCommand, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessKey, type RunningPlane, rootKey, startPlane } from '../harness/plane.ts';

const region = 'eu-west-3';
const Bucket = 'signed-by-js';

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

interface Chunked {
  readonly headers: Record<string, string>;
  /** Signed chunks, each as it goes over the wire; the empty one last. */
  readonly chunks: string[];
}

/** An upload in signed chunks, written down from AWS's page, as the Java SDK and Spark's s3a send it. */
function signedChunks(url: URL, data: readonly string[], key: AccessKey): Chunked {
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;
  const secret = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${key.secretAccessKey}`);
  const fields: Record<string, string> = {
    'content-encoding': 'aws-chunked',
    host: url.host,
    'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
    'x-amz-date': stamp,
    'x-amz-decoded-content-length': String(data.join('').length),
  };
  const names = Object.keys(fields);
  const canonical = [
    ...['PUT', url.pathname, ''],
    ...names.map((name) => `${name}:${fields[name]}`),
    ...['', names.join(';'), fields['x-amz-content-sha256']],
  ].join('\n');
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
  let previous = sign(['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n'));
  const authorization = `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${previous}`;
  const chunks = [...data, ''].map((chunk) => {
    const parts = ['AWS4-HMAC-SHA256-PAYLOAD', stamp, scope, previous, sha256(''), sha256(chunk)];
    previous = sign(parts.join('\n'));
    return `${chunk.length.toString(16)};chunk-signature=${previous}\r\n${chunk}\r\n`;
  });
  const { host: _, ...sent } = fields;
  return { headers: { ...sent, authorization }, chunks };
}

describe('signatures of the JavaScript SDK, and of raw requests', () => {
  let plane: RunningPlane;
  let credentials: AccessKey;
  let s3: S3Client;
  beforeAll(async () => {
    plane = await startPlane({ flags: ['--auth', 'enforce'] });
    credentials = rootKey(plane);
    s3 = new S3Client(options());
    await s3.send(new CreateBucketCommand({ Bucket }));
  });
  afterAll(async () => {
    s3?.destroy();
    await plane?.stop();
  });

  const options = (more: object = {}) => ({
    ...{ endpoint: plane.url, region, credentials, maxAttempts: 1, forcePathStyle: true },
    ...more,
  });

  const textOf = async (Key: string) =>
    (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();

  it('takes bodies in one piece and in streams, and keys with odd characters', async () => {
    const Key = "a/../b//c d+é!*'()~.txt";
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'whole' }));
    expect(await textOf(Key)).toBe('whole');
    const Body = Readable.from([Buffer.alloc(70_000, 'x'), Buffer.alloc(5, 'y')]);
    await s3.send(new PutObjectCommand({ Bucket, Key: 's', Body, ContentLength: 70_005 }));
    expect((await textOf('s'))?.length).toBe(70_005);
  });

  it('refuses a clock that is 20 minutes off, by name', async () => {
    const wrong = new S3Client(options({ systemClockOffset: 20 * 60_000 }));
    await expect(wrong.send(new ListBucketsCommand({}))).rejects.toMatchObject({
      name: 'RequestTimeTooSkewed',
      $metadata: { httpStatusCode: 403 },
    });
    const sagemaker = new SageMakerClient(options({ systemClockOffset: 20 * 60_000 }));
    await expect(sagemaker.send(new ListModelsCommand({}))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
  });

  it('knows the sessions of a user', async () => {
    const sts = new STSClient(options());
    const { Credentials } = await sts.send(new GetSessionTokenCommand({}));
    const session = new STSClient(
      options({
        credentials: {
          accessKeyId: Credentials?.AccessKeyId,
          secretAccessKey: Credentials?.SecretAccessKey,
          sessionToken: Credentials?.SessionToken,
        },
      }),
    );
    const { Arn } = await session.send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe('arn:aws:iam::000000000000:root');
  });

  it('lets nobody in without a signature, unless the bucket says so', async () => {
    const url = `${plane.url}/${Bucket}/public/a`;
    await s3.send(new PutObjectCommand({ Bucket, Key: 'public/a', Body: 'open' }));
    expect((await fetch(url)).status).toBe(403);
    const Statement = [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${Bucket}/public/*`,
      },
    ];
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
    // The account's block of public policies is on in new buckets, as on AWS.
    await expect(s3.send(new PutBucketPolicyCommand({ Bucket, Policy }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    expect(await (await fetch(url)).text()).toBe('open');
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
    expect((await fetch(`${plane.url}/${Bucket}/s`)).status).toBe(403);
    const form = { method: 'POST', body: new URLSearchParams({ Action: 'ListUsers' }) };
    const answer = await fetch(`${plane.url}/`, form);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('<Code>MissingAuthenticationToken</Code>');
  });

  describe('an upload in signed chunks', () => {
    const data = ['a'.repeat(65_536), 'b'.repeat(8192), 'c'];

    async function upload(change: (chunked: Chunked) => Chunked): Promise<string> {
      const url = new URL(`${plane.url}/${Bucket}/chunked`);
      const { headers, chunks } = change(signedChunks(url, data, credentials));
      const answer = await fetch(url, { method: 'PUT', headers, body: chunks.join('') });
      const code = /<Code>(\w+)</.exec(await answer.text())?.[1];
      return `${answer.status} ${code ?? ''}`.trim();
    }

    const edit = (index: number, from: string, to: string) => (chunked: Chunked) => ({
      ...chunked,
      chunks: chunked.chunks.map((chunk, at) => (at === index ? chunk.replace(from, to) : chunk)),
    });

    it.each<[string, (chunked: Chunked) => Chunked, string]>([
      ['a changed byte', edit(1, 'bbbb\r\n', 'bbbc\r\n'), '403 SignatureDoesNotMatch'],
      ['a changed signature', edit(0, '=', '=0'), '400 InvalidRequest'],
      ['no signature', edit(2, 'chunk-signature', 'chunk'), '400 InvalidRequest'],
      ['a size that is none', edit(2, '1;', 'z;'), '400 InvalidRequest'],
      [
        'chunks in another order',
        ({ headers, chunks: [a = '', b = '', ...rest] }) => ({ headers, chunks: [b, a, ...rest] }),
        '403 SignatureDoesNotMatch',
      ],
      [
        'a chunk that is missing',
        ({ headers, chunks }) => ({ headers, chunks: chunks.toSpliced(1, 1) }),
        '403 SignatureDoesNotMatch',
      ],
      [
        'no end',
        ({ headers, chunks }) => ({ headers, chunks: chunks.slice(0, -1) }),
        '400 IncompleteBody',
      ],
    ])('is refused with %s, and leaves nothing', async (_name, change, answer) => {
      expect(await upload(change)).toBe(answer);
      await expect(textOf('chunked')).rejects.toMatchObject({ name: 'NoSuchKey' });
    });

    it('is refused where its length is not what it says', async () => {
      const lie = ({ headers, chunks }: Chunked) => ({
        chunks,
        headers: { ...headers, 'x-amz-decoded-content-length': '5' },
      });
      // The length is signed, so that nobody but the sender can lie about it.
      expect(await upload(lie)).toBe('403 SignatureDoesNotMatch');
    });

    it('is stored when all is right', async () => {
      expect(await upload((chunked) => chunked)).toBe('200');
      expect(await textOf('chunked')).toBe(data.join(''));
    });
  });
});
