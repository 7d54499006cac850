import { createHash } from 'node:crypto';
import { memoryRecords } from '@slipway/storage';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import { beforeEach, describe, expect, it } from 'vitest';
import { masterKeyOf } from '../../adapters/master-key.ts';
import { createKms, type Kms } from './index.ts';

const scope = { accountId: '000000000000', region: 'eu-west-1' };
const day = 24 * 60 * 60 * 1_000;
const masterKey = masterKeyOf(Buffer.alloc(32, 9));
let now = 0;
let records = memoryRecords();
let kms: Kms;

function open(): Kms {
  let count = 0;
  return createKms({
    records,
    masterKey,
    schedule: { now: () => now },
    ids: {
      uuid() {
        count += 1;
        const hex = createHash('md5').update(`${now}/${count}`).digest('hex');
        return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
      },
    },
  });
}

beforeEach(() => {
  now = Date.parse('2026-11-26T00:00:00Z');
  records = memoryRecords();
  kms = open();
});

async function call(operation: string, input: object): Promise<Readonly<Record<string, unknown>>> {
  const handler = kms.definition.operations[operation];
  if (!handler) throw new TypeError(`${operation} is not served`);
  const answer = await handler(input as never, { scope } as RequestContext);
  return { ...(answer as object) };
}

async function newKey(): Promise<string> {
  const { KeyMetadata: metadata } = await call('CreateKey', {});
  return String(Reflect.get(Object(metadata), 'Arn'));
}

async function refusal(operation: string, input: object): Promise<string> {
  return call(operation, input).then(
    () => 'no refusal',
    (error: unknown) => (error instanceof AwsServiceError ? error.code : String(error)),
  );
}

const plain = Buffer.from('a secret');

describe('keys', () => {
  it('keep their material under the master key, and open what they sealed after a restart', async () => {
    const KeyId = await newKey();
    const { CiphertextBlob } = await call('Encrypt', { KeyId, Plaintext: plain });
    kms = open();
    expect(await call('Decrypt', { CiphertextBlob })).toMatchObject({ Plaintext: plain, KeyId });
    const [stored] = records.list('kms/keys');
    const wrapped = Buffer.from(
      String(Reflect.get(Object(stored?.value), 'wrappedMaterial')),
      'base64',
    );
    const other = masterKeyOf(Buffer.alloc(32, 8));
    expect(other.unwrap(wrapped, `kms/${KeyId.slice(-36)}`)).toBeUndefined();
    expect(masterKey.unwrap(wrapped, `kms/${KeyId.slice(-36)}`)).toHaveLength(32);
  });

  it('are gone with their aliases when the waiting time is over on the clock', async () => {
    const KeyId = await newKey();
    const { CiphertextBlob } = await call('Encrypt', { KeyId, Plaintext: plain });
    await call('CreateAlias', { AliasName: 'alias/doomed', TargetKeyId: KeyId });
    await call('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
    now += 7 * day - 1;
    expect(await refusal('Decrypt', { CiphertextBlob })).toBe('KMSInvalidStateException');
    now += 1;
    // As of a key of another region: whether there was one is not said.
    expect(await refusal('Decrypt', { CiphertextBlob })).toBe('AccessDeniedException');
    expect(await refusal('Decrypt', { CiphertextBlob, KeyId })).toBe('NotFoundException');
    expect(await refusal('CancelKeyDeletion', { KeyId })).toBe('NotFoundException');
    kms = open();
    await kms.start();
    expect(records.list('kms/keys')).toEqual([]);
    expect(records.list('kms/aliases')).toEqual([]);
  });

  it.each([
    [{ KeySpec: 'RSA_2048' }, 'UnsupportedOperationException'],
    [{ KeyUsage: 'SIGN_VERIFY' }, 'UnsupportedOperationException'],
    [{ Origin: 'EXTERNAL' }, 'UnsupportedOperationException'],
    [{ MultiRegion: true }, 'UnsupportedOperationException'],
  ])('are refused with %o', async (input, code) => {
    expect(await refusal('CreateKey', input)).toBe(code);
  });

  it.each([
    ['nothing', 'NotFoundException'],
    ['alias/../x', 'NotFoundException'],
    ['arn:aws:kms:eu-west-1:000000000000:key/', 'InvalidArnException'],
    ['arn:aws:s3:::bucket', 'InvalidArnException'],
    ['arn:aws:kms:us-east-1:000000000000:alias/aws/s3', 'NotFoundException'],
  ])('are not found by %s', async (KeyId, code) => {
    expect(await refusal('DescribeKey', { KeyId })).toBe(code);
  });
});

it('makes the key of an AWS alias once, and lets nobody change it', async () => {
  const made = await Promise.all(
    [1, 2, 3].map(() => call('DescribeKey', { KeyId: 'alias/aws/s3' })),
  );
  const arns = made.map(({ KeyMetadata }) => Reflect.get(Object(KeyMetadata), 'Arn'));
  expect(new Set(arns).size).toBe(1);
  expect(records.list('kms/keys')).toHaveLength(1);
  expect(await refusal('DisableKey', { KeyId: arns[0] })).toBe('AccessDeniedException');
  const taken = { AliasName: 'alias/aws/mine', TargetKeyId: arns[0] };
  expect(await refusal('CreateAlias', taken)).toBe('NotAuthorizedException');
});

it('stops a dry run only when all the rest was right', async () => {
  const KeyId = await newKey();
  const input = { KeyId, Plaintext: plain, DryRun: true };
  expect(await refusal('Encrypt', input)).toBe('DryRunOperationException');
  await call('DisableKey', { KeyId });
  expect(await refusal('Encrypt', input)).toBe('DisabledException');
});

describe('rotation', () => {
  it('gives a key new material on demand, and opens what lay under the old one', async () => {
    const KeyId = await newKey();
    const before = await call('Encrypt', { KeyId, Plaintext: plain });
    await call('RotateKeyOnDemand', { KeyId });
    const after = await call('Encrypt', { KeyId, Plaintext: plain });
    kms = open();
    for (const { CiphertextBlob } of [before, after])
      expect(await call('Decrypt', { CiphertextBlob })).toMatchObject({ Plaintext: plain });
    expect(await call('ListKeyRotations', { KeyId })).toMatchObject({
      Rotations: [{ RotationType: 'ON_DEMAND', RotationDate: new Date(now) }],
      Truncated: false,
    });
    expect(Reflect.get(Object(records.list('kms/keys')[0]?.value), 'olderMaterials')).toHaveLength(
      1,
    );
  });

  it('comes by itself when its time is over on the clock, but to no disabled key', async () => {
    const KeyId = await newKey();
    await call('EnableKeyRotation', { KeyId, RotationPeriodInDays: 90 });
    const status = await call('GetKeyRotationStatus', { KeyId });
    expect(status).toMatchObject({
      KeyRotationEnabled: true,
      RotationPeriodInDays: 90,
      NextRotationDate: new Date(now + 90 * day),
    });
    now += 89 * day;
    expect(await call('ListKeyRotations', { KeyId })).toMatchObject({ Rotations: [] });
    await call('DisableKey', { KeyId });
    now += 100 * day;
    expect(await call('ListKeyRotations', { KeyId })).toMatchObject({ Rotations: [] });
    expect(await refusal('RotateKeyOnDemand', { KeyId })).toBe('DisabledException');
    await call('EnableKey', { KeyId });
    await call('Encrypt', { KeyId, Plaintext: plain });
    expect(await call('ListKeyRotations', { KeyId })).toMatchObject({
      Rotations: [{ RotationType: 'AUTOMATIC' }, { RotationType: 'AUTOMATIC' }],
    });
    await call('DisableKeyRotation', { KeyId });
    expect(await call('GetKeyRotationStatus', { KeyId })).toMatchObject({
      KeyRotationEnabled: false,
    });
  });
});

it('loses no material when several rotate a key at once', async () => {
  const KeyId = await newKey();
  await call('EnableKeyRotation', { KeyId, RotationPeriodInDays: 90 });
  now += 91 * day;
  const all = await Promise.all(
    Array.from({ length: 10 }, async (_, index) => {
      if (index % 3 === 1) await call('RotateKeyOnDemand', { KeyId });
      if (index % 3 === 2) await call('UpdateKeyDescription', { KeyId, Description: 'x' });
      return await call('Encrypt', { KeyId, Plaintext: plain });
    }),
  );
  for (const { CiphertextBlob } of all)
    expect(await call('Decrypt', { CiphertextBlob })).toMatchObject({ Plaintext: plain });
});

describe('what can be changed of a key', () => {
  it('is its description, its tags and its policy', async () => {
    const KeyId = await newKey();
    await call('UpdateKeyDescription', { KeyId, Description: 'new' });
    const tag = (TagKey: string, TagValue: string) => ({ TagKey, TagValue });
    await call('TagResource', { KeyId, Tags: [tag('a', '1'), tag('b', '2')] });
    await call('TagResource', { KeyId, Tags: [tag('a', '3')] });
    await call('UntagResource', { KeyId, TagKeys: ['b', 'c'] });
    expect(await call('ListResourceTags', { KeyId })).toMatchObject({ Tags: [tag('a', '3')] });
    expect(await call('DescribeKey', { KeyId })).toMatchObject({
      KeyMetadata: { Description: 'new' },
    });
    expect(await call('ListKeyPolicies', { KeyId })).toMatchObject({ PolicyNames: ['default'] });
    const statement = { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' };
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    await call('PutKeyPolicy', { KeyId, Policy });
    expect(await call('GetKeyPolicy', { KeyId })).toEqual({ Policy, PolicyName: 'default' });
    const wrong = 'MalformedPolicyDocumentException';
    expect(await refusal('PutKeyPolicy', { KeyId, Policy: 'my policy' })).toBe(wrong);
    const { Resource: _, ...open } = statement;
    const flawed = JSON.stringify({ Version: '2012-10-17', Statement: [open] });
    expect(await refusal('CreateKey', { Policy: flawed })).toBe(wrong);
    expect(await refusal('GetKeyPolicy', { KeyId, PolicyName: 'x' })).toBe('NotFoundException');
    expect(await refusal('TagResource', { KeyId, Tags: [tag('aws:x', '')] })).toBe('TagException');
  });

  it.each([6, 31])('is not deleted after %i days', async (PendingWindowInDays) => {
    const KeyId = await newKey();
    expect(await refusal('ScheduleKeyDeletion', { KeyId, PendingWindowInDays })).toBe(
      'ValidationException',
    );
  });

  it('is nothing while it waits for its deletion', async () => {
    const KeyId = await newKey();
    await call('ScheduleKeyDeletion', { KeyId });
    const state = 'KMSInvalidStateException';
    expect(await refusal('TagResource', { KeyId, Tags: [] })).toBe(state);
    expect(await refusal('UpdateKeyDescription', { KeyId, Description: '' })).toBe(state);
    expect(await refusal('EnableKeyRotation', { KeyId })).toBe(state);
    const alias = { AliasName: 'alias/late', TargetKeyId: KeyId };
    expect(await refusal('CreateAlias', alias)).toBe(state);
    expect(await call('GetKeyRotationStatus', { KeyId })).toMatchObject({
      KeyRotationEnabled: false,
    });
  });
});
