import type { Clock } from '@slipway/base';
import type { RegistryStore } from './store.ts';

export interface RegistryNeeds {
  readonly store: RegistryStore;
  readonly clock: Clock;
}
