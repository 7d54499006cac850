import type { Clock, Log } from '@slipway/base';
import type { PythonEnvironments, Supervisor } from '@slipway/engines';
import type { Records } from '@slipway/storage';
import type { Ids } from '#ports/ids.ts';
import type { LakePermissions } from '#ports/lake-permissions.ts';
import type { LogStore } from '#ports/log-store.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { PlainFiles } from '#ports/plain-files.ts';
import type { PlaneEndpoint } from '#ports/plane-endpoint.ts';

/** What Glue asks of the rest of the plane. */
export interface GlueNeeds {
  readonly records: Records;
  readonly objects: ObjectStore;
  readonly files: PlainFiles;
  readonly logs: LogStore;
  readonly supervisor: Supervisor;
  readonly environments: PythonEnvironments;
  readonly plane: PlaneEndpoint;
  readonly lake: LakePermissions;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Private scratch folder of the service, below the data directory. */
  readonly workDir: string;
  /** `runtimes/glue`: programs of jobs and crawlers. */
  readonly programDir: string;
}
