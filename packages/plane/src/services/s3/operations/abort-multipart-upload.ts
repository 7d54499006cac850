import type {
  AbortMultipartUploadCommandInput,
  AbortMultipartUploadCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { noSuchUpload } from '../errors.ts';
import { getBucket, locate } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { endUpload } from '../work/end-upload.ts';

export function abortMultipartUpload(parts: S3Parts) {
  return async (
    input: AbortMultipartUploadCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<AbortMultipartUploadCommandOutput>> => {
    getBucket(parts.store, scope, input);
    const { UploadId: uploadId = '' } = input;
    if (!(await endUpload(parts, locate(input), uploadId))) throw noSuchUpload(uploadId);
    return {};
  };
}
