import type { Scope } from '@slipway/base';
import type { Change } from '@slipway/storage';
import { parseGlueArn, type TaggedResource } from './domain/resource-arn.ts';
import { entityNotFound, invalidInput } from './errors.ts';
import type { GlueStore } from './store.ts';

export type Tags = Readonly<Record<string, string>>;

const tagsMax = 50;

/** Goes into the commit that creates the resource. */
export function tagChanges(
  store: GlueStore,
  scope: Scope,
  { kind, name, tags }: TaggedResource & { readonly tags: Tags | undefined },
): readonly Change[] {
  if (tags === undefined || Object.keys(tags).length === 0) return [];
  return [store.tags.change({ scope, path: [kind, name], value: checkedTags(tags) })];
}

/** Goes into the commit that removes the resource. */
export function tagRemovals(
  store: GlueStore,
  scope: Scope,
  { kind, name }: TaggedResource,
): readonly Change[] {
  return [store.tags.removal({ scope, path: [kind, name] })];
}

export function checkedTags(tags: Tags): Tags {
  const count = Object.keys(tags).length;
  if (count > tagsMax) throw invalidInput(`A resource may have ${tagsMax} tags, not ${count}.`);
  const reserved = Object.keys(tags).find((key) => key.toLowerCase().startsWith('aws:'));
  if (reserved !== undefined) throw invalidInput(`Tag keys may not begin with aws: (${reserved}).`);
  return tags;
}

/** The resource of an ARN, which must be there. */
export function taggedResource(store: GlueStore, scope: Scope, arn: string): TaggedResource {
  const resource = parseGlueArn(scope, arn);
  if (resource === undefined) throw invalidInput(`${arn} is not the ARN of a resource with tags.`);
  const collections = {
    connection: store.connections,
    crawler: store.crawlers,
    database: store.databases,
    job: store.jobs,
  } as const;
  if (collections[resource.kind].find(scope, [resource.name]) === undefined)
    throw entityNotFound(`Entity not found: ${arn}`);
  return resource;
}
