import type { Clock, Log } from '@slipway/base';
import type { ModelRunner, PythonEnvironments, Supervisor } from '@slipway/engines';
import type { Records } from '@slipway/storage';
import type { Ids } from '#ports/ids.ts';
import type { Images } from '#ports/images.ts';
import type { LogStore } from '#ports/log-store.ts';
import type { MasterKey } from '#ports/master-key.ts';
import type { Metrics } from '#ports/metrics.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { PlainFiles } from '#ports/plain-files.ts';
import type { PlaneEndpoint } from '#ports/plane-endpoint.ts';
import type { ScheduleClock } from '#ports/schedule-clock.ts';

/** What SageMaker asks of the rest of the plane. */
export interface SageMakerNeeds {
  readonly records: Records;
  readonly objects: ObjectStore;
  readonly files: PlainFiles;
  /** Seals what is kept of objects outside of S3. */
  readonly masterKey: MasterKey;
  /** What a process needs in its environment to call AWS. */
  readonly plane: PlaneEndpoint;
  readonly logs: LogStore;
  readonly images: Images;
  readonly supervisor: Supervisor;
  readonly environments: PythonEnvironments;
  readonly models: ModelRunner;
  readonly clock: Clock;
  readonly schedule: ScheduleClock;
  readonly metrics: Metrics;
  readonly ids: Ids;
  readonly log: Log;
  /** Private scratch folder of the service, below the data directory. */
  readonly workDir: string;
  /** Where the Python programs are, a folder each. */
  readonly runtimesDir: string;
}
