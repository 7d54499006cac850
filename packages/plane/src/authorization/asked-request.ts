import type { Scope } from '@slipway/base';
import type { Permissions } from '#ports/permissions.ts';

export interface AskedRequest {
  /** Id of the service: `sagemaker-runtime` */
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
  /** ARN of who asks: some requests of IAM are about that user when they name none. */
  readonly callerArn?: string;
  /** What IAM has by a name. */
  readonly entity?: Permissions['entity'];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
