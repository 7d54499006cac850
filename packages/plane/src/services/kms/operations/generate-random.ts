import { randomBytes } from 'node:crypto';
import type { GenerateRandomRequest, GenerateRandomResponse } from '@aws-sdk/client-kms';
import { refuseUnserved } from '../crypto-input.ts';
import { validation } from '../errors.ts';

export function generateRandom(input: GenerateRandomRequest): GenerateRandomResponse {
  refuseUnserved({ Recipient: input.Recipient });
  if (input.NumberOfBytes === undefined) throw validation('NumberOfBytes is required.');
  return { Plaintext: randomBytes(input.NumberOfBytes) };
}
