import type { DatabaseInput } from '@aws-sdk/client-glue';
import type { EpochMs } from '@slipway/base';
import { catalogName } from './names.ts';

export interface StoredDatabase {
  readonly name: string;
  readonly input: DatabaseInput;
  readonly createdAt: EpochMs;
}

export function newDatabase(input: DatabaseInput, createdAt: EpochMs): StoredDatabase {
  const name = catalogName(input.Name);
  return { name, input: { ...input, Name: name }, createdAt };
}
