import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnDatabase, CfnSecurityConfiguration } from 'aws-cdk-lib/aws-glue';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { settings } from '../settings.ts';
import { GatherJobs } from './gather-jobs.ts';
import { databaseName, named } from './names.ts';

/** Where everything lies, and what gathers it: the bucket, its key, the catalogue and the jobs that fill both. */
export class DataStack extends Stack {
  readonly bucket: Bucket;
  readonly key: Key | undefined;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.key = settings.encryption === 'kms' ? this.#makeKey() : undefined;
    this.bucket = this.#makeBucket();
    const database = new CfnDatabase(this, 'Catalogue', {
      catalogId: this.account,
      databaseInput: { name: databaseName, description: 'What the Glue jobs gather' },
    });
    const jobs = new GatherJobs(this, 'Gather', {
      bucket: this.bucket,
      key: this.key,
      securityConfiguration: this.#makeSecurityConfiguration(),
    });
    jobs.node.addDependency(database);
    new CfnOutput(this, 'BucketName', { value: this.bucket.bucketName });
  }

  #makeKey(): Key {
    return new Key(this, 'Key', {
      alias: named('data'),
      description: 'Data, models, captures and logs of the project',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  #makeBucket(): Bucket {
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...common,
      // S3 delivers access logs to buckets with its own keys only.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
    return new Bucket(this, 'Data', {
      ...common,
      versioned: true,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'data/',
      lifecycleRules: lifecycleRules(),
      ...(this.key === undefined
        ? { encryption: BucketEncryption.S3_MANAGED }
        : { encryption: BucketEncryption.KMS, encryptionKey: this.key, bucketKeyEnabled: true }),
    });
  }

  /** What Glue writes beside the data, its logs and bookmarks, is encrypted like the data. */
  #makeSecurityConfiguration(): CfnSecurityConfiguration {
    const kmsKeyArn = this.key?.keyArn;
    return new CfnSecurityConfiguration(this, 'GlueSecurity', {
      name: named('glue'),
      encryptionConfiguration:
        kmsKeyArn === undefined
          ? { s3Encryptions: [{ s3EncryptionMode: 'SSE-S3' }] }
          : {
              cloudWatchEncryption: { cloudWatchEncryptionMode: 'SSE-KMS', kmsKeyArn },
              jobBookmarksEncryption: { jobBookmarksEncryptionMode: 'CSE-KMS', kmsKeyArn },
              s3Encryptions: [{ s3EncryptionMode: 'SSE-KMS', kmsKeyArn }],
            },
    });
  }
}

function lifecycleRules(): LifecycleRule[] {
  const expiring = Object.entries(settings.storage.expireAfterDays).map(([prefix, days]) => ({
    id: `expire-${prefix.replaceAll('/', '')}`,
    prefix,
    expiration: Duration.days(days),
    noncurrentVersionExpiration: Duration.days(7),
  }));
  return [
    ...expiring,
    { id: 'abandoned-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
    { id: 'old-versions', noncurrentVersionExpiration: Duration.days(90) },
  ];
}
