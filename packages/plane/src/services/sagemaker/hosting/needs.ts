import type { Clock } from '@slipway/base';
import type { Ids } from '#ports/ids.ts';
import type { HostingStore } from './hosting-store.ts';
import type { EndpointHost } from './work/endpoint-host.ts';

/** What the operations that change endpoints share. */
export interface EndpointNeeds {
  readonly store: HostingStore;
  readonly host: EndpointHost;
  readonly clock: Clock;
  readonly ids: Ids;
}
