import type { ConnectionInput } from '@aws-sdk/client-glue';
import type { EpochMs } from '@slipway/base';

export interface StoredConnection {
  readonly name: string;
  readonly input: ConnectionInput;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
  readonly updatedBy: string;
}
