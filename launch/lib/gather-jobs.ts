import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import {
  CfnCrawler,
  CfnJob,
  type CfnSecurityConfiguration,
  CfnTrigger,
} from 'aws-cdk-lib/aws-glue';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { settings } from '../settings.ts';
import { explainWildcards } from './explain-wildcards.ts';
import { databaseName, named } from './names.ts';

export interface GatherProps {
  readonly bucket: Bucket;
  readonly key: Key | undefined;
  readonly securityConfiguration: CfnSecurityConfiguration;
}

const folder = join(import.meta.dirname, '..', 'glue');

/** Python gathers the sources, a crawler finds what was gathered, SQL on Spark makes one table of it; daily. */
export class GatherJobs extends Construct {
  readonly role: Role;
  readonly #props: GatherProps;

  constructor(scope: Construct, id: string, props: GatherProps) {
    super(scope, id);
    this.#props = props;
    this.role = this.#makeRole();
    const gather = this.#gatherJob();
    const crawler = this.#crawler();
    const catalogue = this.#catalogueJob();
    this.#chain({ gather, crawler, catalogue });
  }

  #makeRole(): Role {
    const { bucket, key } = this.#props;
    const { region, account, partition } = Stack.of(this);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('glue.amazonaws.com'),
      description: 'Gathers the sources into the lake',
    });
    for (const prefix of ['raw/*', 'staging/*', 'lake/*']) bucket.grantReadWrite(role, prefix);
    key?.grantEncryptDecrypt(role);
    const glue = (resource: string) => `arn:${partition}:glue:${region}:${account}:${resource}`;
    role.addToPolicy(
      new PolicyStatement({
        actions: [
          'glue:GetDatabase',
          'glue:GetTable',
          'glue:GetTables',
          'glue:CreateTable',
          'glue:UpdateTable',
          'glue:DeleteTable',
          'glue:GetPartitions',
          'glue:BatchCreatePartition',
          'glue:BatchGetPartition',
          'glue:GetConnection',
        ],
        resources: [
          glue('catalog'),
          glue(`database/${databaseName}`),
          glue(`table/${databaseName}/*`),
          glue(`connection/${named('plant')}`),
        ],
      }),
    );
    role.addToPolicy(
      new PolicyStatement({
        actions: [
          'logs:CreateLogGroup',
          'logs:CreateLogStream',
          'logs:PutLogEvents',
          'logs:AssociateKmsKey',
        ],
        resources: [`arn:${partition}:logs:${region}:${account}:log-group:/aws-glue/*`],
      }),
    );
    explainWildcards(
      role,
      "Prefixes of the project's own bucket, the tables of its own database, Glue's log groups, the app's own scripts.",
    );
    return role;
  }

  #gatherJob(): CfnJob {
    const script = this.#script('gather-images.py');
    return new CfnJob(this, 'GatherJob', {
      name: named('gather'),
      role: this.role.roleArn,
      command: { name: 'pythonshell', pythonVersion: '3.9', scriptLocation: script.s3ObjectUrl },
      maxCapacity: 1,
      timeout: settings.prepare.timeoutMinutes,
      securityConfiguration: this.#props.securityConfiguration.ref,
      defaultArguments: {
        'library-set': 'analytics',
        // Or the name of a Glue connection to the plant's PostgreSQL, listed in `connections`, too.
        '--inspections': this.#url('raw/inspections/inspections.sqlite'),
        '--images': this.#url('raw/images/'),
        '--staging': this.#url('staging/inspections/'),
        '--lake': this.#url('lake/images/'),
        '--round': 'all',
      },
    });
  }

  #crawler(): CfnCrawler {
    return new CfnCrawler(this, 'Crawler', {
      name: named('staging'),
      role: this.role.roleArn,
      databaseName,
      tablePrefix: 'staging_',
      crawlerSecurityConfiguration: this.#props.securityConfiguration.ref,
      schemaChangePolicy: { updateBehavior: 'UPDATE_IN_DATABASE', deleteBehavior: 'LOG' },
      targets: {
        s3Targets: [{ path: this.#url('staging/inspections/') }, { path: this.#url('raw/lines/') }],
      },
    });
  }

  #catalogueJob(): CfnJob {
    const { glueVersion, workerType, workers, timeoutMinutes } = settings.prepare;
    const script = this.#script('run-sql.py');
    const sql = this.#script('catalogue-inspections.sql');
    return new CfnJob(this, 'CatalogueJob', {
      name: named('catalogue'),
      role: this.role.roleArn,
      command: { name: 'glueetl', pythonVersion: '3', scriptLocation: script.s3ObjectUrl },
      glueVersion,
      workerType,
      numberOfWorkers: workers,
      timeout: timeoutMinutes,
      securityConfiguration: this.#props.securityConfiguration.ref,
      defaultArguments: {
        '--enable-glue-datacatalog': 'true',
        '--enable-metrics': 'true',
        '--script': sql.s3ObjectUrl,
        '--database': databaseName,
        '--location': this.#url('lake/inspections/'),
      },
    });
  }

  /** One after the other, on the plan's schedule. */
  #chain(steps: {
    readonly gather: CfnJob;
    readonly crawler: CfnCrawler;
    readonly catalogue: CfnJob;
  }): void {
    new CfnTrigger(this, 'Daily', {
      name: named('gather-daily'),
      type: 'SCHEDULED',
      schedule: settings.prepare.schedule,
      startOnCreation: true,
      actions: [{ jobName: steps.gather.ref }],
    });
    new CfnTrigger(this, 'AfterGather', {
      name: named('crawl-after-gather'),
      type: 'CONDITIONAL',
      startOnCreation: true,
      predicate: {
        conditions: [{ logicalOperator: 'EQUALS', jobName: steps.gather.ref, state: 'SUCCEEDED' }],
      },
      actions: [{ crawlerName: steps.crawler.ref }],
    });
    new CfnTrigger(this, 'AfterCrawl', {
      name: named('catalogue-after-crawl'),
      type: 'CONDITIONAL',
      startOnCreation: true,
      predicate: {
        conditions: [
          { logicalOperator: 'EQUALS', crawlerName: steps.crawler.ref, crawlState: 'SUCCEEDED' },
        ],
      },
      actions: [{ jobName: steps.catalogue.ref }],
    });
  }

  #script(name: string): Asset {
    const asset = new Asset(this, name, { path: join(folder, name) });
    asset.grantRead(this.role);
    return asset;
  }

  #url(key: string): string {
    return `s3://${this.#props.bucket.bucketName}/${key}`;
  }
}
