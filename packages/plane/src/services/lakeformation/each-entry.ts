import type {
  BatchPermissionsFailureEntry,
  BatchPermissionsRequestEntry,
} from '@aws-sdk/client-lakeformation';
import { AwsServiceError } from '@slipway/wire';
import { invalidInput } from './errors.ts';

const entriesMax = 20;

/** One after the other; what is refused is told and does not stop the others. */
export async function eachEntry(
  entries: readonly BatchPermissionsRequestEntry[],
  apply: (entry: BatchPermissionsRequestEntry) => Promise<void>,
): Promise<BatchPermissionsFailureEntry[]> {
  if (entries.length > entriesMax)
    throw invalidInput(`A batch may have ${entriesMax} entries, not ${entries.length}.`);
  const failures: BatchPermissionsFailureEntry[] = [];
  for (const entry of entries) {
    try {
      await apply(entry);
    } catch (error) {
      if (!(error instanceof AwsServiceError)) throw error;
      const { code: ErrorCode, message: ErrorMessage } = error;
      failures.push({ RequestEntry: entry, Error: { ErrorCode, ErrorMessage } });
    }
  }
  return failures;
}
