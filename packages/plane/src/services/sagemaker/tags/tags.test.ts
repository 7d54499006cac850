import { memoryRecords } from '@slipway/storage';
import { describe, expect, test } from 'vitest';
import { arnOf, parseArn } from '../domain/arn.ts';
import { collection, tagStore } from '../store.ts';
import { addTags } from './operations/add-tags.ts';
import { deleteTags } from './operations/delete-tags.ts';
import { listTags } from './operations/list-tags.ts';

const scope = { accountId: '000000000000', region: 'us-east-1' };
const model = { scope, kind: 'model', name: 'Churn' } as const;
const ResourceArn = arnOf(model);

describe('tags', () => {
  test('given at creation are listed, added to, replaced and removed', async () => {
    const { add, list, remove } = await taggedModel();
    expect(list({ ResourceArn }).Tags).toEqual([{ Key: 'team', Value: 'a' }]);
    const added = await add({
      ResourceArn,
      Tags: [
        { Key: 'env', Value: 'test' },
        { Key: 'team', Value: 'b' },
      ],
    });
    expect(added.Tags).toEqual([
      { Key: 'team', Value: 'b' },
      { Key: 'env', Value: 'test' },
    ]);
    await remove({ ResourceArn, TagKeys: ['team', 'never'] });
    expect(list({ ResourceArn }).Tags).toEqual([{ Key: 'env', Value: 'test' }]);
  });

  test('come in pages', async () => {
    const { add, list } = await taggedModel();
    await add({ ResourceArn, Tags: [1, 2, 3].map((n) => ({ Key: `k${n}`, Value: '' })) });
    const first = list({ ResourceArn, MaxResults: 3 });
    expect(first.Tags).toHaveLength(3);
    const second = list({ ResourceArn, MaxResults: 3, NextToken: first.NextToken });
    expect(second).toEqual({ Tags: [{ Key: 'k3', Value: '' }] });
  });

  test('go with their resource', async () => {
    const { list, models } = await taggedModel();
    await models.remove(scope, model.name);
    expect(() => list({ ResourceArn })).toThrow(`Could not find model "${ResourceArn}".`);
    await models.insert({ scope, name: model.name, value: {} });
    expect(list({ ResourceArn }).Tags).toEqual([]);
  });

  test('are not lost when two requests add at once', async () => {
    const { add, list } = await taggedModel();
    await Promise.all(
      [1, 2, 3, 4].map((n) => add({ ResourceArn, Tags: [{ Key: `k${n}`, Value: '' }] })),
    );
    expect(list({ ResourceArn }).Tags).toHaveLength(5);
  });

  test('refuses what AWS refuses', async () => {
    const { add } = await taggedModel();
    const refused = (tags: { Key: string; Value: string }[]) =>
      expect(add({ ResourceArn, Tags: tags })).rejects;
    await refused([{ Key: 'AWS:x', Value: '' }]).toMatchObject({ code: 'ValidationException' });
    await refused([
      { Key: 'x', Value: '1' },
      { Key: 'x', Value: '2' },
    ]).toMatchObject({ code: 'ValidationException' });
    const many = Array.from({ length: 50 }, (_, n) => ({ Key: `k${n}`, Value: '' }));
    await refused(many).toMatchObject({ code: 'ResourceLimitExceeded' });
    await expect(add({ ResourceArn: 'arn:aws:s3:::bucket', Tags: [] })).rejects.toMatchObject({
      code: 'ValidationException',
    });
  });
});

test('an ARN names a resource, with the case of its name', () => {
  expect(parseArn(ResourceArn)).toEqual(model);
  expect(parseArn('arn:aws:sagemaker:us-east-1:000000000000:pipeline/x')).toBeUndefined();
  expect(parseArn('arn:aws:sagemaker:us-east-1:000000000000:model/../x')).toBeUndefined();
});

async function taggedModel() {
  const records = memoryRecords();
  const models = collection(records, 'model');
  await models.insert({ scope, name: model.name, value: {} }, [{ Key: 'team', Value: 'a' }]);
  const tags = tagStore(records);
  return { models, add: addTags(tags), list: listTags(tags), remove: deleteTags(tags) };
}
