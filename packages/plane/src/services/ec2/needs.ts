import type { Clock, Log } from '@slipway/base';
import type { PythonEnvironments, Supervisor } from '@slipway/engines';
import type { Records } from '@slipway/storage';
import type { Ids } from '#ports/ids.ts';
import type { PlaneEndpoint } from '#ports/plane-endpoint.ts';
import type { InstanceStore } from './store.ts';

/** What EC2 asks of the rest of the plane. */
export interface Ec2Needs {
  readonly records: Records;
  readonly supervisor: Supervisor;
  readonly environments: PythonEnvironments;
  readonly plane: PlaneEndpoint;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Private folder of the service. */
  readonly workDir: string;
}

/** What the operations and the work share. */
export interface InstanceNeeds extends Ec2Needs {
  readonly instances: InstanceStore;
}
