import type { CopyObjectCommandInput } from '@aws-sdk/client-s3';
import { describeObject } from './describe-object.ts';
import type { ObjectDescription, ObjectRecord } from './domain/object.ts';
import { invalidArgument } from './errors.ts';

/** Headers and metadata come from the source unless the client replaces them; the storage class never does. */
export function describeCopy(
  input: CopyObjectCommandInput,
  source: ObjectRecord,
): ObjectDescription {
  const asked = describeObject(input);
  switch (input.MetadataDirective) {
    case 'REPLACE':
      return asked;
    case undefined:
    case 'COPY': {
      const { headers, metadata } = source;
      const { websiteRedirectLocation } = asked.headers;
      return { ...asked, headers: { ...headers, websiteRedirectLocation }, metadata };
    }
    default:
      throw invalidArgument('Unknown metadata directive.', {
        name: 'x-amz-metadata-directive',
        value: input.MetadataDirective,
      });
  }
}
