import type { HeadObjectCommandInput, HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket, getObject, locate } from '../lookup.ts';
import { describedObject } from '../object-answer.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { readTarget } from '../read-target.ts';

/** HeadObject: what GetObject answers, without the bytes. */
export function headObject({ store }: S3Parts) {
  return (
    input: HeadObjectCommandInput,
    { scope }: RequestContext,
  ): Answer<HeadObjectCommandOutput> => {
    getBucket(store, scope, input);
    const object = getObject(store, locate(input), input.VersionId);
    return { ...describedObject(object), ...readTarget(object, input).members };
  };
}
