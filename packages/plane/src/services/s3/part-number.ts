import { partNumberMax } from './domain/upload.ts';
import { invalidArgument } from './errors.ts';

export function checkPartNumber(partNumber: number | undefined): number {
  if (
    partNumber !== undefined &&
    Number.isInteger(partNumber) &&
    partNumber >= 1 &&
    partNumber <= partNumberMax
  ) {
    return partNumber;
  }
  const message = 'Part number must be an integer between 1 and 10000, inclusive';
  throw invalidArgument(message, { name: 'partNumber', value: partNumber });
}
