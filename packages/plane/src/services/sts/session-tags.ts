import type { AssumeRoleRequest } from '@aws-sdk/client-sts';
import type { Principal } from '@slipway/wire';
import type { SessionTags } from '#ports/sessions.ts';
import { validationError } from './errors.ts';

export interface TaggedSession {
  readonly tags?: SessionTags;
  readonly transitiveTagKeys?: readonly string[];
}

/**
 * The tags of a session: those that the request gives, and those that the caller's own session hands on, which cannot
 * be changed. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html (2026-11).
 */
export function sessionTags(
  { Tags = [], TransitiveTagKeys = [] }: AssumeRoleRequest,
  { transitiveTags = new Map<string, string>() }: Pick<Principal, 'transitiveTags'>,
): TaggedSession {
  const given = new Map<string, string>();
  const names = new Set<string>();
  for (const { Key = '', Value = '' } of Tags) {
    const name = Key.toLowerCase();
    if (names.has(name))
      throw validationError(
        'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
      );
    if (name.startsWith('aws:'))
      throw validationError('Tag keys that begin with aws: are reserved for system use.');
    if ([...transitiveTags.keys()].some((key) => key.toLowerCase() === name))
      throw validationError(
        "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
      );
    names.add(name);
    given.set(Key, Value);
  }
  const missing = TransitiveTagKeys.find((key) => !given.has(key));
  if (missing !== undefined)
    throw validationError(
      'The specified transitive tag key must be included in the requested tags.',
    );
  const tags = Object.fromEntries([...transitiveTags, ...given]);
  const kept = [...transitiveTags.keys(), ...TransitiveTagKeys];
  return {
    ...(Object.keys(tags).length > 0 && { tags }),
    ...(kept.length > 0 && { transitiveTagKeys: kept }),
  };
}
