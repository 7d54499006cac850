import type {
  CreateTagsRequest,
  DeleteTagsRequest,
  DescribeTagsRequest,
  DescribeTagsResult,
} from '@aws-sdk/client-ec2';
import type { RequestContext } from '@slipway/wire';
import { matches } from '../domain/filter.ts';
import { isShown } from '../domain/instance.ts';
import { refuseDryRun } from '../errors.ts';
import { findInstances } from '../find-instances.ts';
import type { InstanceNeeds } from '../needs.ts';
import { parseTags } from '../parse-tags.ts';

/** Tags of instances, the one kind of resource that is kept here. */
export function createTags(needs: InstanceNeeds) {
  return async (input: CreateTagsRequest, { scope }: RequestContext): Promise<object> => {
    const found = findInstances(needs, scope, input.Resources ?? []);
    for (const { tags } of found) parseTags(input.Tags ?? [], tags);
    refuseDryRun(input.DryRun);
    for (const { id } of found) {
      await needs.instances.update(scope, id, (instance) => ({
        ...instance,
        tags: parseTags(input.Tags ?? [], instance.tags),
      }));
    }
    return {};
  };
}

/** Without a value a tag goes whatever it says, without tags all of them go. */
export function deleteTags(needs: InstanceNeeds) {
  return async (input: DeleteTagsRequest, { scope }: RequestContext): Promise<object> => {
    const found = findInstances(needs, scope, input.Resources ?? []);
    refuseDryRun(input.DryRun);
    const isGone = (key: string, value: string) =>
      input.Tags === undefined ||
      input.Tags.some(({ Key, Value }) => Key === key && (Value === undefined || Value === value));
    for (const { id } of found) {
      await needs.instances.update(scope, id, (instance) => ({
        ...instance,
        tags: Object.fromEntries(
          Object.entries(instance.tags).filter(([key, value]) => !isGone(key, value)),
        ),
      }));
    }
    return {};
  };
}

export function describeTags({ instances, clock }: InstanceNeeds) {
  return (input: DescribeTagsRequest, { scope }: RequestContext): DescribeTagsResult => {
    refuseDryRun(input.DryRun);
    const shown = instances.list(scope).filter((instance) => isShown(instance, clock.now()));
    const all = shown.flatMap(({ id, tags }) =>
      Object.entries(tags).map(([Key, Value]) => ({
        ResourceId: id,
        ResourceType: 'instance' as const,
        Key,
        Value,
      })),
    );
    const fields = (tag: (typeof all)[number]) => (name: string) => {
      const known = new Map([
        ['key', tag.Key],
        ['value', tag.Value],
        ['resource-id', tag.ResourceId],
        ['resource-type', tag.ResourceType],
      ]);
      const value = known.get(name);
      return value === undefined ? undefined : [value];
    };
    return { Tags: all.filter((tag) => matches(fields(tag), input.Filters ?? [])) };
  };
}
