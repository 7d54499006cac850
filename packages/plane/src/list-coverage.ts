import { silentLog } from '@slipway/base';
import { createOnnxRunner, createPythonEnvironments, createSupervisor } from '@slipway/engines';
import { memoryBlobs, memoryRecords } from '@slipway/storage';
import { masterKeyOf } from './adapters/master-key.ts';
import { randomIds } from './adapters/random-ids.ts';
import { createScheduleClock } from './adapters/schedule-clock.ts';
import { systemClock } from './adapters/system-clock.ts';
import { composeServices, type Foundations } from './compose.ts';
import { type PlaneOptions, readPlaneOptions } from './config.ts';
import { readConstraints } from './constraints/constraint-tables.ts';
import { schemaFiles } from './gateway/service-files.ts';
import { ServiceRegistry } from './gateway/service-registry.ts';
import { createSessions } from './services/iam/index.ts';

/** One AWS service as the plane speaks it. */
export interface ServiceCoverage {
  /** `s3`, `sagemaker-runtime` */
  readonly service: string;
  readonly protocol: string;
  /** Every operation of AWS's model, in alphabetical order. */
  readonly operations: readonly OperationCoverage[];
}

export interface OperationCoverage {
  readonly name: string;
  readonly isServed: boolean;
}

/**
 * Lists every operation of each service and whether it is served. Composes the services of a plane in memory and
 * starts nothing.
 */
export async function listCoverage(
  options: PlaneOptions = {},
): Promise<readonly ServiceCoverage[]> {
  const { schemasDir } = readPlaneOptions(options);
  const { definitions } = composeServices(idleFoundations(), () => '');
  const registry = new ServiceRegistry(definitions, schemaFiles(schemasDir, readConstraints));
  // A service that speaks two protocols has a definition for each.
  const ids = [...new Set(definitions.map(({ id }) => id))];
  const services = await Promise.all(ids.map((id) => registry.load(id)));
  return services.map(({ definition, model }) => ({
    service: definition.id,
    protocol: definition.protocol,
    operations: [...model.operations.keys()]
      .sort()
      .map((name) => ({ name, isServed: Object.hasOwn(definition.operations, name) })),
  }));
}

/** Enough for the services to be made; nothing here touches the disk or starts a process before it is used. */
function idleFoundations(): Foundations {
  return {
    records: memoryRecords(),
    blobs: memoryBlobs(),
    masterKey: masterKeyOf(),
    isSseCBlocked: true,
    sessions: createSessions({ key: Buffer.alloc(32), clock: systemClock, ids: randomIds }),
    clock: systemClock,
    schedule: createScheduleClock({ clock: systemClock }),
    ids: randomIds,
    log: silentLog,
    plainDir: '',
    workDir: '',
    ec2Dir: '',
    glueDir: '',
    runtimesDir: '',
    logs: {
      append: async () => {},
      groups: () => [],
      streams: () => [],
      cursor: () => undefined,
      read: async () => [],
    },
    images: { resolve: () => undefined, all: () => [] },
    supervisor: createSupervisor({ dir: '', clock: systemClock, log: silentLog }),
    environments: createPythonEnvironments({ cacheDir: '', runtimesDir: '', env: {} }),
    models: createOnnxRunner({ log: silentLog }),
  };
}
