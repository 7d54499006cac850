import { arch, availableParallelism, cpus, release, totalmem, type } from 'node:os';
import type { Machine } from '@slipway/rehearse';

/** What this machine is, so that measured times can be understood elsewhere. */
export function describeMachine(): Machine {
  return {
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    platform: `${type()} ${release()} ${arch()}`,
    cpu: cpus()[0]?.model.trim() ?? '',
    runtime: `Node.js ${process.versions.node}`,
  };
}
