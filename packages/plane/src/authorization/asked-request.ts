import type { Scope } from '@slipway/base';

export interface AskedRequest {
  /** Id of the service: `sagemaker-runtime` */
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
