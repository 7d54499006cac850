import { inspectErrors } from '#errors.ts';

export interface S3Address {
  readonly bucket: string;
  /** Empty for the whole bucket. */
  readonly prefix: string;
}

/** Reads `s3://bucket/prefix`; a wrong bucket name is refused here rather than by a request. */
export function parseS3Address(text: string): S3Address {
  const parts = /^s3:\/\/([a-z\d][a-z\d.-]{1,61}[a-z\d])(?:\/(.*))?$/su.exec(text);
  const bucket = parts?.[1];
  if (bucket === undefined) throw inspectErrors.address(text);
  return { bucket, prefix: parts?.[2] ?? '' };
}
