import type { ISecurityGroup, IVpc } from 'aws-cdk-lib/aws-ec2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';

/** What the stacks share. */
export interface ProjectResources {
  readonly bucket: IBucket;
  /** Absent with S3's own keys. */
  readonly key: IKey | undefined;
  /** Absent in the public network. */
  readonly vpc: IVpc | undefined;
  readonly jobs: ISecurityGroup | undefined;
}

export function urlIn({ bucket }: ProjectResources, key: string): string {
  return `s3://${bucket.bucketName}/${key}`;
}
