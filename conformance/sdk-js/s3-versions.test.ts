// provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectVersionsCommand,
  PutBucketCorsCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, clientsFor } from '../harness/clients.ts';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { refusalOf } from '../harness/refusal.ts';

const Bucket = 'versions-of-sdk';
const Key = 'model/weights.bin';

describe('S3 versions and settings through the AWS SDK for JavaScript', () => {
  let plane: RunningPlane;
  let clients: Clients;
  beforeAll(async () => {
    plane = await startPlane();
    clients = clientsFor(plane.url);
    await clients.s3.send(new CreateBucketCommand({ Bucket }));
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await clients.s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  });
  afterAll(async () => {
    clients?.destroy();
    await plane?.stop();
  });

  const put = (Body: string, more: object = {}) =>
    clients.s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
  const text = async (more: object = {}) => {
    const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
    return Body?.transformToString();
  };

  it('brings an overwritten and deleted object back', async () => {
    const { VersionId } = await put('first');
    await put('second');
    const marker = await clients.s3.send(new DeleteObjectCommand({ Bucket, Key }));
    expect(marker.DeleteMarker).toBe(true);
    expect(await refusalOf(text())).toMatchObject({ code: 'NoSuchKey' });
    expect(await text({ VersionId })).toBe('first');
    const listed = await clients.s3.send(new ListObjectVersionsCommand({ Bucket }));
    expect(listed.Versions).toHaveLength(2);
    expect(listed.DeleteMarkers).toMatchObject([{ Key, IsLatest: true }]);
    for await (const page of paginateListObjectsV2({ client: clients.s3 }, { Bucket })) {
      expect(page.KeyCount).toBe(0);
    }
    const CopySource = `${Bucket}/${Key}?versionId=${VersionId}`;
    await clients.s3.send(new CopyObjectCommand({ Bucket, Key, CopySource }));
    expect(await text()).toBe('first');
  });

  it('keeps tags with the version', async () => {
    const { VersionId } = await put('tagged', { Tagging: 'stage=train' });
    const Tagging = { TagSet: [{ Key: 'stage', Value: 'done' }] };
    await put('newer');
    await clients.s3.send(new PutObjectTaggingCommand({ Bucket, Key, VersionId, Tagging }));
    const tags = new GetObjectTaggingCommand({ Bucket, Key, VersionId });
    expect(await clients.s3.send(tags)).toMatchObject({ VersionId, ...Tagging });
    expect(await clients.s3.send(new GetObjectTaggingCommand({ Bucket, Key }))).toMatchObject({
      TagSet: [],
    });
  });

  it('tells attributes', async () => {
    await put('12345');
    const command = new GetObjectAttributesCommand({
      ...{ Bucket, Key },
      ObjectAttributes: ['ObjectSize', 'Checksum'],
    });
    expect(await clients.s3.send(command)).toMatchObject({
      ObjectSize: 5,
      Checksum: { ChecksumType: 'FULL_OBJECT', ChecksumCRC32: 'y/U6HA==' },
    });
  });

  it('lets a page in by a rule, and refuses a policy that is public', async () => {
    const rule = { AllowedMethods: ['GET'], AllowedOrigins: ['https://app.example.com'] };
    const CORSConfiguration = { CORSRules: [rule] };
    await clients.s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration }));
    const preflight = (origin: string) =>
      fetch(`${plane.url}/${Bucket}/${Key}`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'GET' },
      });
    const answer = await preflight('https://app.example.com');
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    expect((await preflight('https://evil.example')).status).toBe(403);

    const Resource = `arn:aws:s3:::${Bucket}/*`;
    const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource };
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    const refused = refusalOf(clients.s3.send(new PutBucketPolicyCommand({ Bucket, Policy })));
    expect(await refused).toMatchObject({ code: 'AccessDenied' });
  });
});
