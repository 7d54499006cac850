import type { Clock, Log, Scope } from '@slipway/base';
import type { LogStore } from '#ports/log-store.ts';

export interface EndpointLogNeeds {
  readonly logs: LogStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Lines a second that one stream takes: a flood of refused requests must not become a flood of writes. */
const LINES_PER_SECOND = 20;

/** Group of an endpoint's logs, as AWS names it. */
export function endpointLogGroup(endpoint: string): string {
  return `/aws/sagemaker/Endpoints/${endpoint}`;
}

/** The log stream of one variant of an endpoint. Writing never fails the caller: what cannot be written goes to our log. */
export class EndpointLog {
  readonly #needs: EndpointLogNeeds;
  readonly #scope: Scope;
  readonly #stream: { readonly group: string; readonly stream: string };
  #second = 0;
  #lines = 0;
  #dropped = 0;

  constructor(
    needs: EndpointLogNeeds,
    place: { readonly scope: Scope; readonly endpoint: string; readonly stream: string },
  ) {
    this.#needs = needs;
    this.#scope = place.scope;
    this.#stream = { group: endpointLogGroup(place.endpoint), stream: place.stream };
  }

  write(message: string): void {
    const timestamp = this.#needs.clock.now();
    const second = Math.floor(timestamp / 1000);
    if (second !== this.#second) {
      if (this.#dropped > 0) this.#append(timestamp, `... and ${this.#dropped} more lines`);
      this.#second = second;
      this.#lines = 0;
      this.#dropped = 0;
    }
    this.#lines += 1;
    if (this.#lines > LINES_PER_SECOND) this.#dropped += 1;
    else this.#append(timestamp, message);
  }

  #append(timestamp: number, message: string): void {
    this.#needs.logs
      .append(this.#scope, this.#stream, [{ timestamp, message }])
      .catch((error: unknown) => {
        this.#needs.log.warn('endpoint-log.write-failed', { ...this.#stream, error });
      });
  }
}
