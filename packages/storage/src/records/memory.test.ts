import { describe } from 'vitest';
import { recordsContract } from './contract.ts';
import { memoryRecords } from './memory.ts';

describe('memoryRecords', () => {
  recordsContract(memoryRecords);
});
