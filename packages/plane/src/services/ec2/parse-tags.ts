import type { Tag, TagSpecification } from '@aws-sdk/client-ec2';
import { ec2Error, invalidValue, notSupportedHere } from './errors.ts';

const tagsMax = 50;

/** Tags as a record. Limits: EC2 user guide, tag restrictions, read 2026-11. */
export function parseTags(
  tags: readonly Tag[],
  present: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const all = new Map(Object.entries(present));
  for (const { Key = '', Value = '' } of tags) {
    if (Key === '' || Key.length > 127) {
      throw invalidValue(`Tag keys must have 1 to 127 characters: '${Key.slice(0, 20)}'`);
    }
    if (Value.length > 255) throw invalidValue(`Tag value exceeds 255 characters: '${Key}'`);
    if (/^aws:/i.test(Key)) {
      throw invalidValue(`Tag keys starting with 'aws:' are reserved for internal use`);
    }
    all.set(Key, Value);
  }
  if (all.size > tagsMax) {
    throw ec2Error('TagLimitExceeded', `More than ${tagsMax} tags specified`);
  }
  // From entries: a tag may be called `__proto__`.
  return Object.fromEntries(all);
}

/** Of what RunInstances makes, only instances are kept here; tags for volumes would be lost. */
export function parseTagSpecifications(
  specifications: readonly TagSpecification[],
): Readonly<Record<string, string>> {
  for (const { ResourceType } of specifications) {
    if (ResourceType !== 'instance') throw notSupportedHere(`tags for a ${ResourceType}`);
  }
  return parseTags(specifications.flatMap(({ Tags }) => Tags ?? []));
}
