import type { DescribeImagesRequest, DescribeImagesResult } from '@aws-sdk/client-ec2';
import { matches } from '../domain/filter.ts';
import { imageId, machineImage } from '../domain/machine-image.ts';
import { imageNotFound, refuseDryRun } from '../errors.ts';

/** The one image of the plane, whoever is asked for as its owner. */
export function describeImages(input: DescribeImagesRequest): DescribeImagesResult {
  const unknown = (input.ImageIds ?? []).find((id) => id !== imageId);
  if (unknown !== undefined) throw imageNotFound(unknown, imageId);
  refuseDryRun(input.DryRun);
  const isShown = matches(fieldsOf, input.Filters ?? []);
  return { Images: isShown ? [machineImage] : [] };
}

const fields: Readonly<Record<string, string | undefined>> = {
  architecture: machineImage.Architecture,
  description: machineImage.Description,
  'image-id': machineImage.ImageId,
  'image-type': machineImage.ImageType,
  'is-public': 'false',
  name: machineImage.Name,
  'owner-alias': machineImage.ImageOwnerAlias,
  'owner-id': machineImage.OwnerId,
  'root-device-type': machineImage.RootDeviceType,
  state: machineImage.State,
  'virtualization-type': machineImage.VirtualizationType,
};

function fieldsOf(name: string): readonly string[] | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return value === undefined ? undefined : [value];
}
