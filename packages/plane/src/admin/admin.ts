import { AwsServiceError, type WireRequest, type WireResponse } from '@slipway/wire';
import type { AdjustableClock } from '#ports/schedule-clock.ts';
import type { Scrubber } from '#ports/scrubber.ts';
import type { SpotCapacity } from '#ports/spot-capacity.ts';
import { refuseNotReady } from '../gateway/bare-error.ts';
import type { WorkerHealth } from '../workers/workers.ts';
import { readClock, setClock } from './clock-door.ts';
import { interruptJob, jobToInterrupt } from './interrupt-door.ts';

export interface AdminNeeds {
  /** What `GET /_slipway/health` answers. */
  readonly health: () => Health;
  /** Wipes all state; undefined when the plane was started without `--allow-reset`. */
  readonly reset: (() => Promise<void>) | undefined;
  /** Undefined while the plane starts, resets or stops. */
  readonly clock: () => AdjustableClock | undefined;
  /** When the clock runs at another speed, before anybody is told. */
  readonly afterSpeed: () => Promise<void>;
  /** As `clock`. */
  readonly spot: () => SpotCapacity | undefined;
  /** As `clock`. */
  readonly scrubber: () => Scrubber | undefined;
}

export interface Health {
  readonly status: 'starting' | 'ready' | 'stopping';
  readonly version: string;
  readonly pid: number;
  /** Identifies the data directory, so that a client knows which plane it has found. */
  readonly dataDirId: string;
  readonly accountId: string;
  readonly services: readonly string[];
  /** Processes that serve small objects beside the plane. */
  readonly s3Workers: readonly WorkerHealth[];
}

const root = '/_slipway/';

/** The plane's own paths, beside AWS's. */
export class Admin {
  readonly #needs: AdminNeeds;

  constructor(needs: AdminNeeds) {
    this.#needs = needs;
  }

  owns(path: string): boolean {
    return path.startsWith(root);
  }

  async answer(request: WireRequest): Promise<WireResponse> {
    const { method, path } = request;
    const route = `${method === 'HEAD' ? 'GET' : method} ${path.slice(root.length)}`;
    if (route === 'GET health') return this.#health();
    if (route === 'POST reset') return await this.#reset();
    if (route === 'GET clock') return readClock(this.#clock());
    if (route === 'POST clock') {
      const answer = await setClock(this.#clock(), request);
      await this.#needs.afterSpeed();
      return answer;
    }
    if (route === 'POST scrub') return await this.#scrub(request);
    const job = method === 'POST' ? jobToInterrupt(path.slice(root.length)) : undefined;
    if (job !== undefined)
      return await interruptJob(this.#needs.spot() ?? refuseNotReady(), job, request);
    throw new AwsServiceError({
      code: 'NotFound',
      status: 404,
      message: `There is nothing at ${method} ${path.slice(0, 200)}`,
    });
  }

  /** 503 until the services answer, so that whoever waits for the plane needs to look at the status only. */
  #health(): WireResponse {
    const health = this.#needs.health();
    return json(health.status === 'ready' ? 200 : 503, health);
  }

  #clock(): AdjustableClock {
    return this.#needs.clock() ?? refuseNotReady();
  }

  /** `POST /_slipway/scrub?quarantine=true`: damaged bytes are only told of without it. */
  async #scrub({ query }: WireRequest): Promise<WireResponse> {
    const scrubber = this.#needs.scrubber() ?? refuseNotReady();
    const quarantine = new URLSearchParams(query).get('quarantine') === 'true';
    return json(200, await scrubber.scrub({ quarantine }));
  }

  async #reset(): Promise<WireResponse> {
    const { reset } = this.#needs;
    if (!reset) {
      throw new AwsServiceError({
        code: 'AccessDenied',
        status: 403,
        message: 'Reset is not allowed: start the plane with --allow-reset',
      });
    }
    await reset();
    return json(200, { status: 'reset' });
  }
}

function json(status: number, value: unknown): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: `${JSON.stringify(value)}\n`,
  };
}
