import { memoryRecords } from '@slipway/storage';
import { AwsServiceError, type Principal, type RequestContext } from '@slipway/wire';
import { beforeEach, describe, expect, it } from 'vitest';
import { masterKeyOf } from '../../../adapters/master-key.ts';
import { randomIds } from '../../../adapters/random-ids.ts';
import { evaluatePolicy } from '../../../policy/evaluate-policy.ts';
import { statementsOf } from '../../../policy/known-statements.ts';
import { createKms, type Kms } from '../index.ts';

const accountId = '111111111111';
const region = 'eu-west-1';
const root: Principal = {
  ...{ accessKeyId: 'A', accountId, arn: `arn:aws:iam::${accountId}:root` },
  isUnrestricted: true,
};
const user = (name: string, account = accountId): Principal => ({
  ...{ accessKeyId: name, accountId: account, arn: `arn:aws:iam::${account}:user/${name}` },
});
/** Policy documents by ARN of the user. */
const own = new Map<string, string>();
let kms: Kms;

beforeEach(() => {
  own.clear();
  kms = createKms({
    ...{ records: memoryRecords(), masterKey: masterKeyOf(), ids: randomIds, isEnforced: true },
    schedule: { now: () => Date.parse('2026-11-26T00:00:00Z') },
    permissions: {
      decide(principal, request) {
        if (principal.isUnrestricted) return 'allow';
        const statements = statementsOf(own.get(principal.arn) ?? '');
        return evaluatePolicy(statements, { ...request, principal: { accountId: '', arns: [] } });
      },
      limit: () => 'allow',
      entity: () => undefined,
      hasPolicy: () => false,
    },
  });
});

function policy(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

function may(principal: Principal, Action: string, more: object = {}): void {
  own.set(principal.arn, policy({ Effect: 'Allow', Action, Resource: '*', ...more }));
}

async function call(principal: Principal, operation: string, input: object): Promise<unknown> {
  const handler = kms.definition.operations[operation];
  if (!handler) throw new TypeError(`${operation} is not served`);
  const scope = { accountId: principal.accountId, region };
  return await handler(input as never, { scope, principal, headers: {} } as RequestContext);
}

async function answer(principal: Principal, operation: string, input: object): Promise<string> {
  return call(principal, operation, input).then(
    () => 'done',
    (error: unknown) => (error instanceof AwsServiceError ? error.code : String(error)),
  );
}

async function newKey(Policy?: string): Promise<string> {
  const made = await call(root, 'CreateKey', { Policy, BypassPolicyLockoutSafetyCheck: true });
  return String(Reflect.get(Object(Reflect.get(Object(made), 'KeyMetadata')), 'Arn'));
}

const Plaintext = Buffer.from('x');
const ada = user('ada');
const guest = user('guest', '222222222222');
const forAccount = {
  ...{ Effect: 'Allow', Principal: { AWS: accountId }, Action: 'kms:*', Resource: '*' },
};
const denied = 'AccessDeniedException';

// Expected decisions: KMS developer guide, policy-evaluation and key-policy-modifying-external-accounts (2026-11).
describe('a key', () => {
  it('is left to the policies of its account by its first policy', async () => {
    const KeyId = await newKey();
    expect(await answer(ada, 'Encrypt', { KeyId, Plaintext })).toBe(denied);
    may(ada, 'kms:Encrypt', { Resource: KeyId });
    expect(await answer(ada, 'Encrypt', { KeyId, Plaintext })).toBe('done');
    expect(await answer(ada, 'DescribeKey', { KeyId })).toBe(denied);
    expect(await answer(ada, 'ListKeys', {})).toBe(denied);
    await call(root, 'CreateAlias', { AliasName: 'alias/a', TargetKeyId: KeyId });
    expect(await answer(ada, 'Encrypt', { KeyId: 'alias/a', Plaintext })).toBe('done');
    expect(await answer(root, 'DisableKey', { KeyId })).toBe('done');
  });

  it('lets in whom its policy names, and nobody else', async () => {
    const forAda = { ...forAccount, Principal: { AWS: ada.arn }, Action: 'kms:Encrypt' };
    const KeyId = await newKey(policy(forAda));
    expect(await answer(ada, 'Encrypt', { KeyId, Plaintext })).toBe('done');
    expect(await answer(ada, 'DescribeKey', { KeyId })).toBe(denied);
    may(user('bob'), 'kms:*');
    expect(await answer(user('bob'), 'Encrypt', { KeyId, Plaintext })).toBe(denied);
    expect(await answer(root, 'Encrypt', { KeyId, Plaintext })).toBe(denied);
  });

  it('denies before it allows', async () => {
    const KeyId = await newKey(
      policy(forAccount, { ...forAccount, Effect: 'Deny', Principal: '*' }),
    );
    may(ada, 'kms:*');
    expect(await answer(ada, 'Encrypt', { KeyId, Plaintext })).toBe(denied);
  });

  it('is kept open for whoever makes its policy, unless they insist', async () => {
    const KeyId = await newKey();
    const forAda = policy({ ...forAccount, Principal: { AWS: ada.arn } });
    const shut = { KeyId, Policy: forAda, PolicyName: 'default' };
    expect(await answer(root, 'PutKeyPolicy', shut)).toBe('MalformedPolicyDocumentException');
    expect(await answer(root, 'CreateKey', { Policy: forAda })).toBe(
      'MalformedPolicyDocumentException',
    );
    const anyway = { ...shut, BypassPolicyLockoutSafetyCheck: true };
    expect(await answer(root, 'PutKeyPolicy', anyway)).toBe('done');
    expect(await answer(root, 'PutKeyPolicy', anyway)).toBe(denied);
    expect(await answer(ada, 'PutKeyPolicy', { ...shut, Policy: policy(forAccount) })).toBe('done');
  });

  it('of another account needs both sides', async () => {
    const forGuest = { ...forAccount, Principal: { AWS: guest.accountId }, Action: 'kms:Encrypt' };
    const KeyId = await newKey(policy(forAccount, forGuest));
    expect(await answer(guest, 'Encrypt', { KeyId, Plaintext })).toBe(denied);
    may(guest, 'kms:*');
    expect(await answer(guest, 'Encrypt', { KeyId, Plaintext })).toBe('done');
    expect(await answer(guest, 'Decrypt', { KeyId, CiphertextBlob: Plaintext })).toBe(denied);
    expect(await answer(guest, 'DisableKey', { KeyId })).toBe(denied);
    expect(await answer(guest, 'Encrypt', { KeyId: await newKey(), Plaintext })).toBe(denied);
  });

  it('is asked for with what the request says of it', async () => {
    const KeyId = await newKey();
    const Condition = { StringEquals: { 'kms:EncryptionContext:dept': 'ml' } };
    may(ada, 'kms:Encrypt', { Condition });
    const said = (dept: string) =>
      answer(ada, 'Encrypt', { KeyId, Plaintext, EncryptionContext: { dept } });
    expect(await said('ml')).toBe('done');
    expect(await said('other')).toBe(denied);
    may(ada, 'kms:*', {
      Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/b' } },
    });
    expect(await said('ml')).toBe(denied);
    await call(root, 'CreateAlias', { AliasName: 'alias/b', TargetKeyId: KeyId });
    expect(await said('ml')).toBe('done');
  });

  it('that is not there is not told to whom it is no business', async () => {
    const KeyId = '11111111-1111-1111-1111-111111111111';
    expect(await answer(ada, 'DescribeKey', { KeyId })).toBe(denied);
    may(ada, 'kms:DescribeKey');
    expect(await answer(ada, 'DescribeKey', { KeyId })).toBe('NotFoundException');
  });
});

it('a ciphertext is opened and moved by whom both its keys let', async () => {
  const [from, to] = [await newKey(), await newKey()];
  const sealed = await call(root, 'Encrypt', { KeyId: from, Plaintext });
  const CiphertextBlob = Reflect.get(Object(sealed), 'CiphertextBlob');
  expect(await answer(ada, 'Decrypt', { CiphertextBlob })).toBe(denied);
  may(ada, 'kms:ReEncrypt*', { Resource: from });
  const move = { CiphertextBlob, DestinationKeyId: to };
  expect(await answer(ada, 'ReEncrypt', move)).toBe(denied);
  may(ada, 'kms:ReEncrypt*', { Resource: [from, to] });
  expect(await answer(ada, 'ReEncrypt', move)).toBe('done');
});

it('S3’s own key is everybody’s in the account, through S3 alone', async () => {
  const use = { caller: { principal: ada, headers: {} }, viaService: `s3.${region}.amazonaws.com` };
  const scope = { accountId, region };
  const context = { 'aws:s3:arn': 'arn:aws:s3:::b/k' };
  const made = await kms.keys.generateDataKey(scope, { keyId: 'alias/aws/s3', context, use });
  const { ciphertext } = made;
  expect(kms.keys.decrypt(scope, { ciphertext, context, use })).toEqual(made.plaintext);
  const elsewhere = { ...use, viaService: `glue.${region}.amazonaws.com` };
  expect(() => kms.keys.decrypt(scope, { ciphertext, context, use: elsewhere })).toThrow(
    'is not authorized to perform: kms:Decrypt',
  );
  expect(await answer(ada, 'Decrypt', { CiphertextBlob: ciphertext })).toBe(denied);
});

describe('a grant', () => {
  it('lets its grantee do what it names, with the context that it names, until it ends', async () => {
    const KeyId = await newKey();
    const Constraints = { EncryptionContextSubset: { dept: 'ml' } };
    const asked = {
      ...{ KeyId, Constraints, Name: 'g', GranteePrincipal: ada.arn },
      ...{ RetiringPrincipal: guest.arn, Operations: ['Encrypt', 'DescribeKey'] },
    };
    const made = Object(await call(root, 'CreateGrant', asked));
    expect(await call(root, 'CreateGrant', asked)).toEqual(made);
    const sealed = (EncryptionContext: object) =>
      answer(ada, 'Encrypt', { KeyId, Plaintext, EncryptionContext });
    expect(await sealed({ dept: 'ml', more: 'x' })).toBe('done');
    expect(await sealed({ dept: 'other' })).toBe(denied);
    expect(await answer(ada, 'DescribeKey', { KeyId })).toBe('done');
    expect(await answer(ada, 'DisableKey', { KeyId })).toBe(denied);
    own.set(ada.arn, policy({ Effect: 'Deny', Action: 'kms:Encrypt', Resource: '*' }));
    expect(await sealed({ dept: 'ml' })).toBe(denied);
    own.clear();
    expect(await call(root, 'ListGrants', { KeyId })).toMatchObject({
      Grants: [{ GrantId: made.GrantId, GranteePrincipal: ada.arn, Constraints }],
    });
    const RetiringPrincipal = guest.arn;
    expect(await call(root, 'ListRetirableGrants', { RetiringPrincipal })).toMatchObject({
      Grants: [{ GrantId: made.GrantId }],
    });
    const end = { GrantToken: made.GrantToken };
    expect(await answer(ada, 'RetireGrant', end)).toBe(denied);
    expect(await answer(guest, 'RetireGrant', end)).toBe('done');
    expect(await sealed({ dept: 'ml' })).toBe(denied);
    const gone = { KeyId, GrantId: made.GrantId };
    expect(await answer(root, 'RevokeGrant', gone)).toBe('NotFoundException');
  });

  it('ends when it is revoked', async () => {
    const KeyId = await newKey();
    const grant = { KeyId, GranteePrincipal: ada.arn, Operations: ['Encrypt'] };
    expect(await answer(root, 'CreateGrant', { ...grant, GranteePrincipal: 'ada' })).toBe(
      'InvalidArnException',
    );
    const { GrantId } = Object(await call(root, 'CreateGrant', grant));
    expect(await answer(root, 'RevokeGrant', { KeyId, GrantId })).toBe('done');
    expect(await answer(ada, 'Encrypt', { KeyId, Plaintext })).toBe(denied);
  });
});
