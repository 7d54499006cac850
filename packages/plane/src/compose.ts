import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock, Log } from '@slipway/base';
import {
  createOnnxRunner,
  createPythonEnvironments,
  createSupervisor,
  type ModelRunner,
  type PythonEnvironments,
  type Supervisor,
} from '@slipway/engines';
import {
  type Blobs,
  openDiskBlobs,
  openSqliteRecords,
  type Records,
  smallBlobTable,
  syncFolder,
  withSmallBlobs,
} from '@slipway/storage';
import type { ServiceDefinition } from '@slipway/wire';
import type { AccessKeys } from '#ports/access-keys.ts';
import type { Account } from '#ports/accounts.ts';
import type { Ids } from '#ports/ids.ts';
import type { Images } from '#ports/images.ts';
import type { LogStore } from '#ports/log-store.ts';
import type { MasterKey } from '#ports/master-key.ts';
import type { AdjustableClock } from '#ports/schedule-clock.ts';
import type { Scrubber } from '#ports/scrubber.ts';
import type { Sessions } from '#ports/sessions.ts';
import type { SpotCapacity } from '#ports/spot-capacity.ts';
import { openMasterKey } from './adapters/master-key.ts';
import { createPlainFiles } from './adapters/plain-files/plain-files.ts';
import { randomIds } from './adapters/random-ids.ts';
import { createScheduleClock } from './adapters/schedule-clock.ts';
import { systemClock } from './adapters/system-clock.ts';
import type { PlaneConfig } from './config.ts';
import type { AuthMode } from './gateway/identity.ts';
import { readImages } from './images/read-images.ts';
import { createApplicationAutoScaling } from './services/application-autoscaling/index.ts';
import { createCloudWatch } from './services/cloudwatch/index.ts';
import { createEc2 } from './services/ec2/index.ts';
import { createGlue, type GlueNeeds } from './services/glue/index.ts';
import {
  createIam,
  createPlaneEndpoint,
  createSessions,
  type Iam,
  readSessionKey,
} from './services/iam/index.ts';
import { createKms } from './services/kms/index.ts';
import { createLakeFormation } from './services/lakeformation/index.ts';
import { createLogStore, createLogs } from './services/logs/index.ts';
import { createS3 } from './services/s3/index.ts';
import { createSageMaker } from './services/sagemaker/index.ts';
import { createSageMakerRuntime } from './services/sagemaker-runtime/index.ts';
import { createSts } from './services/sts/service.ts';
import type { WorkerLinkNeeds } from './workers/worker-link.ts';

/** What the services stand on; made of disk and processes in a running plane. */
export interface Foundations {
  readonly records: Records;
  readonly blobs: Blobs;
  /** What all encryption rests on. */
  readonly masterKey: MasterKey;
  /** Whether new buckets refuse SSE-C. */
  readonly isSseCBlocked: boolean;
  readonly logs: LogStore;
  readonly images: Images;
  readonly supervisor: Supervisor;
  readonly environments: PythonEnvironments;
  readonly models: ModelRunner;
  readonly sessions: Sessions;
  /** What is asked of who calls; nothing when not given. */
  readonly auth?: AuthMode;
  /** Of the users of the credentials file. */
  readonly accounts?: readonly Account[];
  readonly accessKeys?: AccessKeys;
  readonly clock: Clock;
  /** What schedules, metrics and cooldowns go by. */
  readonly schedule: AdjustableClock;
  readonly ids: Ids;
  readonly log: Log;
  /** Private folder of the plain files of objects. */
  readonly plainDir: string;
  /** Private folder of SageMaker. */
  readonly workDir: string;
  /** Private folder of EC2. */
  readonly ec2Dir: string;
  /** Private folder of Glue. */
  readonly glueDir: string;
  /** Where the Python programs are. */
  readonly runtimesDir: string;
}

export interface ComposedServices {
  /** Who a request signed with vended credentials comes from. */
  readonly sessions: Sessions;
  /** Who a request signed with an access key of IAM comes from, and what each identity may do. */
  readonly iam: Pick<Iam, 'userKeys' | 'permissions'>;
  readonly definitions: readonly ServiceDefinition[];
  readonly scheduleClock: AdjustableClock;
  readonly spot: SpotCapacity;
  readonly scrubber: Scrubber;
  /** What processes that serve S3 beside the plane have it do. */
  readonly forWorkers: Pick<WorkerLinkNeeds, 'records' | 'blobs' | 'tell'>;
  /** Takes up what an earlier plane left; call it before requests are let in. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Makes every service with what it needs of the others. Nothing runs before `start`.
 * `url`: where the plane listens, for the processes that it starts.
 */
export function composeServices(foundations: Foundations, url: () => string): ComposedServices {
  const { records, blobs, logs, ids, log, supervisor, models, sessions, schedule } = foundations;
  const { auth = 'off' } = foundations;
  const plane = createPlaneEndpoint({ sessions, url, isVerified: auth !== 'off' });
  const iam = createIam({ ...foundations, isEnforced: auth === 'enforce' });
  const kms = createKms({ ...foundations, ...iam, isEnforced: auth === 'enforce' });
  const s3 = createS3({ ...foundations, kms: kms.keys, permissions: iam.permissions });
  const cloudwatch = createCloudWatch({ records, schedule, log });
  const { metrics, alarms } = cloudwatch;
  const { objects, events } = s3;
  const files = createPlainFiles({ objects, events, dir: foundations.plainDir });
  const sagemaker = createSageMaker({ ...foundations, plane, objects, files, metrics });
  const ec2 = createEc2({ ...foundations, plane, workDir: foundations.ec2Dir });
  const scaling = createApplicationAutoScaling({
    ...{ records, schedule, metrics, alarms, ids, log },
    variants: sagemaker.variants,
  });
  const { lake, glue } = createCatalog(foundations, { plane, objects, files });
  return {
    ...{ iam, sessions, scheduleClock: schedule, spot: sagemaker.spot, scrubber: s3.scrubber },
    forWorkers: { records, blobs, tell: (...told) => events.retell(...told) },
    definitions: [
      s3.definition,
      kms.definition,
      sagemaker.definition,
      createSageMakerRuntime({ endpoints: sagemaker.endpoints, log }),
      createLogs({ logs }),
      ...cloudwatch.definitions,
      scaling.definition,
      glue.definition,
      ec2.definition,
      lake.definition,
      iam.definition,
      createSts({ ...iam, sessions, isEnforced: auth === 'enforce' }),
    ],
    async start() {
      await kms.start();
      await s3.start();
      await files.clear();
      await supervisor.recover();
      cloudwatch.start();
      await sagemaker.start();
      await glue.start();
      await ec2.start();
      await scaling.start();
    },
    async stop() {
      await cloudwatch.pause();
      await sagemaker.stop();
      await glue.stop();
      await ec2.stop();
      await scaling.stop();
      await supervisor.shutdown();
      await sagemaker.wipe();
      await glue.wipe();
      await models.close();
      await files.close();
      await cloudwatch.stop();
      schedule.close();
      await s3.stop();
      await records.close();
    },
  };
}

/** Glue asks Lake Formation who may see what, and Lake Formation asks Glue what there is. */
function createCatalog(
  foundations: Foundations,
  needs: Pick<GlueNeeds, 'plane' | 'objects' | 'files'>,
) {
  const lake = createLakeFormation({
    ...foundations,
    catalog: {
      hasDatabase: (...asked) => glue.catalog.hasDatabase(...asked),
      table: (...asked) => glue.catalog.table(...asked),
    },
  });
  const glue = createGlue({
    ...foundations,
    ...needs,
    lake: lake.permissions,
    workDir: foundations.glueDir,
    programDir: join(foundations.runtimesDir, 'glue'),
  });
  return { lake, glue };
}

/** New buckets refuse it, as AWS's do since April 2026, unless the user wants it. */
export function isSseCBlocked(env: PlaneConfig['env']): boolean {
  return env['SLIPWAY_S3_SSE_C'] !== 'allowed';
}

/** Opens the foundations below one folder. The only place that knows which adapter stands behind a port. */
export async function openFoundations(
  config: PlaneConfig,
  stateDir: string,
  log: Log,
): Promise<Foundations> {
  const { cacheDir, runtimesDir, slots, env } = config;
  const workDir = join(stateDir, 'sagemaker');
  const glueDir = join(stateDir, 'glue');
  const ec2Dir = join(stateDir, 'ec2');
  for (const dir of [workDir, glueDir, ec2Dir]) await mkdir(dir, { recursive: true, mode: 0o700 });
  // What is in the records is acknowledged: the folder that they are in must not be lost by its name.
  await syncFolder(dirname(stateDir));
  const records = openSqliteRecords(join(stateDir, 'records.sqlite'), {
    uncached: [smallBlobTable],
  });
  return {
    records,
    isSseCBlocked: isSseCBlocked(env),
    masterKey: await openMasterKey({ env, dataDir: config.dataDir, records }),
    blobs: withSmallBlobs(await openDiskBlobs(join(stateDir, 'blobs')), records),
    logs: createLogStore({ dir: join(stateDir, 'logs'), clock: systemClock }),
    images: await readImages(runtimesDir),
    supervisor: createSupervisor({
      dir: join(stateDir, 'processes'),
      slots,
      clock: systemClock,
      log,
    }),
    environments: createPythonEnvironments({ cacheDir, runtimesDir, env }),
    models: createOnnxRunner({ cacheDir, log }),
    auth: config.auth,
    sessions: createSessions({
      key: readSessionKey(join(stateDir, 'iam', 'session-key')),
      clock: systemClock,
      ids: randomIds,
    }),
    clock: systemClock,
    schedule: createScheduleClock({ clock: systemClock, file: join(stateDir, 'clock.json') }),
    ids: randomIds,
    log,
    plainDir: join(stateDir, 'plain'),
    workDir,
    ec2Dir,
    glueDir,
    runtimesDir,
  };
}
