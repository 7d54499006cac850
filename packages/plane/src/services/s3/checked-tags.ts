import { objectTagsMax, type Tag, tagFault } from './domain/tags.ts';
import { invalidTag, tooManyTags } from './errors.ts';

/** As AWS answered LocalStack's `test_tagging_validation`, 2025. */
const systemTag = {
  bucket: 'System tags cannot be added/updated by requester',
  object: 'Your TagKey cannot be prefixed with aws:',
} as const;

interface TagInput {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** Tags of a bucket or of an object, as they are kept, or S3's refusal. */
export function checkedTags(input: readonly TagInput[], max: number): readonly Tag[] {
  const tags = input.map(({ Key = '', Value = '' }) => ({ Key, Value }));
  const fault = tagFault(tags, max);
  switch (fault?.kind) {
    case undefined:
      return [...tags].sort((left, right) => (left.Key < right.Key ? -1 : 1));
    case 'too-many':
      throw tooManyTags(fault.max);
    case 'key':
      throw invalidTag('The TagKey you have provided is invalid', fault.tag.Key);
    case 'value':
      throw invalidTag('The TagValue you have provided is invalid', fault.tag.Key, {
        TagValue: fault.tag.Value,
      });
    case 'system':
      throw invalidTag(systemTag[max > objectTagsMax ? 'bucket' : 'object'], fault.tag.Key);
    case 'duplicate':
      throw invalidTag('Cannot provide multiple Tags with the same key', fault.tag.Key);
  }
}
