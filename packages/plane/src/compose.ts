import type { ServiceDefinition } from '@slipway/wire';
import type { PlaneLog } from './adapters/pino-log.ts';
import type { PlaneConfig } from './config.ts';
import { createSts } from './services/sts/service.ts';

export interface ComposedServices {
  readonly definitions: readonly ServiceDefinition[];
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface ComposeNeeds {
  readonly config: PlaneConfig;
  /** Everything that the services keep lies below. */
  readonly stateDir: string;
  readonly log: PlaneLog;
}

/** The only place that knows the adapters: makes every service with what it needs. */
export async function composeServices(_needs: ComposeNeeds): Promise<ComposedServices> {
  return { definitions: [createSts()], start: async () => {}, stop: async () => {} };
}
