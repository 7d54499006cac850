import type { AwsServiceError } from '@slipway/wire';
import { arnOf, parseArn, type ResourceId } from './domain/arn.ts';
import {
  asTags,
  findTagProblem,
  type LooseTag,
  type Tag,
  type TagProblem,
  tagsMax,
} from './domain/tag.ts';
import { notFound, resourceLimitExceeded, validationError } from './errors.ts';

/** The tags given at creation, or the refusal that AWS answers. */
export function parseTags(tags: readonly LooseTag[] | undefined): readonly Tag[] {
  const parsed = asTags(tags);
  const problem = findTagProblem(parsed);
  if (problem !== undefined) throw tagRefusal(problem);
  return parsed;
}

export function tagRefusal(problem: TagProblem): AwsServiceError {
  switch (problem) {
    case 'too-many':
      return resourceLimitExceeded(`A resource can have at most ${tagsMax} tags.`);
    case 'reserved-prefix':
      return validationError('Tag keys that start with "aws:" are reserved for AWS use.');
    case 'duplicate-key':
      return validationError(
        'Duplicate tag keys found. Each tag key of a resource must be unique.',
      );
  }
}

/** The resource that a tag operation names, or the refusal. */
export function parseTaggedArn(arn: string | undefined): ResourceId {
  const resource = parseArn(arn ?? '');
  if (resource !== undefined) return resource;
  throw validationError(
    `Invalid resource ARN: ${arn ?? ''}. It names no resource that this plane serves.`,
  );
}

export function taggedNotFound(resource: ResourceId): AwsServiceError {
  return notFound(resource.kind, { name: resource.name, arn: arnOf(resource) });
}
