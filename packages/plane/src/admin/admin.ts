import { AwsServiceError, type WireRequest, type WireResponse } from '@slipway/wire';

export interface AdminNeeds {
  /** What `GET /_slipway/health` answers. */
  readonly health: () => Health;
  /** Wipes all state; undefined when the plane was started without `--allow-reset`. */
  readonly reset: (() => Promise<void>) | undefined;
}

export interface Health {
  readonly status: 'starting' | 'ready' | 'stopping';
  readonly version: string;
  readonly pid: number;
  /** Identifies the data directory, so that a client knows which plane it has found. */
  readonly dataDirId: string;
  readonly accountId: string;
  readonly services: readonly string[];
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

  async answer({ method, path }: WireRequest): Promise<WireResponse> {
    const route = `${method === 'HEAD' ? 'GET' : method} ${path.slice(root.length)}`;
    if (route === 'GET health') return this.#health();
    if (route === 'POST reset') return await this.#reset();
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
