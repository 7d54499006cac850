import type { EpochMs } from '@slipway/base';

/** A location of S3 whose data Lake Formation hands out. */
export interface RegisteredResource {
  /** `arn:aws:s3:::bucket/prefix` */
  readonly arn: string;
  readonly roleArn: string;
  readonly withFederation: boolean;
  readonly hybrid: boolean;
  readonly modifiedAt: EpochMs;
}

const s3Arn = /^arn:aws[a-z-]*:s3:::(?<place>[^/]+(?:\/.*)?)$/;

/** `bucket/prefix` without a slash at the end; undefined when it is no location of S3. */
export function placeOfArn(arn: string): string | undefined {
  return s3Arn.exec(arn)?.groups?.['place']?.replace(/\/+$/, '');
}

/** A location lies in a resource when that is the same folder or one above. */
export function contains(resource: RegisteredResource, location: string): boolean {
  const place = placeOfArn(resource.arn);
  const wanted = location.replace(/^s3[an]?:\/\//, '').replace(/\/+$/, '');
  return place !== undefined && (wanted === place || wanted.startsWith(`${place}/`));
}
