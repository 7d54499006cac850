import type { ListTagsInput, ListTagsOutput } from '@aws-sdk/client-sagemaker';
import { validationError } from '../../errors.ts';
import type { TagStore } from '../../store.ts';
import { parseTaggedArn, taggedNotFound } from '../../tags.ts';

/** Pages of at most 50 by AWS's own limit, which is also the most tags a resource may have. */
const pageSizeDefault = 50;

export function listTags(store: TagStore) {
  return (input: ListTagsInput): ListTagsOutput => {
    const resource = parseTaggedArn(input.ResourceArn);
    if (!store.exists(resource)) throw taggedNotFound(resource);
    const tags = store.find(resource);
    const start = parseStart(input.NextToken);
    const end = start + (input.MaxResults ?? pageSizeDefault);
    return {
      Tags: tags.slice(start, end),
      ...(end < tags.length ? { NextToken: String(end) } : {}),
    };
  };
}

function parseStart(token: string | undefined): number {
  if (token === undefined) return 0;
  if (!/^\d{1,4}$/.test(token)) throw validationError('Invalid NextToken.');
  return Number(token);
}
