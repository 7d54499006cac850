import { describe } from 'vitest';
import { blobsContract } from './contract.ts';
import { memoryBlobs } from './memory.ts';

describe('memoryBlobs', () => {
  blobsContract(async () => memoryBlobs());
});
