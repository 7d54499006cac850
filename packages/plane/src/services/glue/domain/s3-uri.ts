export interface S3Uri {
  readonly bucket: string;
  /** May be empty. */
  readonly key: string;
}

/** Undefined when the text names no place on S3. */
export function parseS3Uri(uri: string): S3Uri | undefined {
  const [, bucket, key] = /^s3[an]?:\/\/([^/]+)\/?(.*)$/s.exec(uri) ?? [];
  return bucket === undefined || key === undefined ? undefined : { bucket, key };
}
