import { type AskedRequest, text } from './asked-request.ts';
import { iamEntity } from './iam-resources.ts';

/**
 * The values of condition keys that come from what is asked: tags, and what IAM's own operations are about.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html and
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 * (2026-11). Names come in lower case.
 */
export function requestValues(key: string, asked: AskedRequest): readonly string[] | undefined {
  const { input, scope, service } = asked;
  if (key === 'aws:requestedregion') return [scope.region];
  if (key === 'aws:resourceaccount') return [scope.accountId];
  if (key === 'aws:tagkeys') return tagKeys(input);
  if (key.startsWith(requestTag)) return tagValue(requestTags(input), key.slice(requestTag.length));
  if (key === 'cloudwatch:namespace') return textOf(input['Namespace']);
  if (service !== 'iam') return undefined;
  const ofResource = /^(?:aws|iam):resourcetag\/(.+)$/.exec(key)?.[1];
  if (ofResource !== undefined) return tagValue([...(iamEntity(asked)?.tags ?? [])], ofResource);
  const member = iamMembers[key];
  return member === undefined ? undefined : textOf(input[member]);
}

function textOf(value: unknown): readonly string[] | undefined {
  const found = text(value);
  return found === undefined ? undefined : [found];
}

const requestTag = 'aws:requesttag/';

const iamMembers: Readonly<Record<string, string>> = {
  'iam:policyarn': 'PolicyArn',
  'iam:permissionsboundary': 'PermissionsBoundary',
  'iam:awsservicename': 'AWSServiceName',
};

type Tag = readonly [string, string];

function tagValue(tags: readonly Tag[], key: string): readonly string[] | undefined {
  const tag = tags.find(([name]) => name.toLowerCase() === key);
  return tag && [tag[1]];
}

/** Of tags that a request gives, or of those that it takes away. */
function tagKeys(input: AskedRequest['input']): readonly string[] | undefined {
  const { TagKeys: taken } = input;
  const given = requestTags(input).map(([key]) => key);
  const all = Array.isArray(taken) ? [...given, ...taken.map(String)] : given;
  return all.length > 0 ? all : undefined;
}

/** Services write tags in four ways: lists of two kinds of pairs, maps, and lists by resource. */
export function requestTags(input: AskedRequest['input']): readonly Tag[] {
  const tags: unknown = input['Tags'] ?? input['TagList'] ?? input['tags'] ?? input['TagsToAdd'];
  if (Array.isArray(tags)) return tags.flatMap(pair);
  if (typeof tags === 'object' && tags !== null)
    return Object.entries(tags).map(([key, value]) => [key, String(value)]);
  const { TagSpecifications: specifications } = input;
  if (!Array.isArray(specifications)) return [];
  return specifications.flatMap((each: unknown) => requestTags({ ...Object(each) }));
}

function pair(tag: unknown): readonly Tag[] {
  if (typeof tag !== 'object' || tag === null) return [];
  const members = new Map<string, unknown>(Object.entries(tag));
  const key = text(members.get('Key')) ?? text(members.get('TagKey'));
  const value = members.get('Value') ?? members.get('TagValue') ?? '';
  return key === undefined ? [] : [[key, String(value)]];
}
