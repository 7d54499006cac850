/** A place in S3 as SageMaker's requests name it: `s3://bucket/key` or `https://bucket/key`. */
export interface S3Uri {
  readonly bucket: string;
  /** May be empty. */
  readonly key: string;
}

/** Undefined when the text names no bucket. Pattern of AWS's model: `(https|s3)://([^/]+)/?(.*)`. */
export function parseS3Uri(uri: string): S3Uri | undefined {
  const match = /^(?:https|s3):\/\/([^/]+)\/?(.*)$/s.exec(uri);
  const [, bucket, key] = match ?? [];
  return bucket === undefined || key === undefined ? undefined : { bucket, key };
}
