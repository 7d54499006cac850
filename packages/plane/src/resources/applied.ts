import { RecordConflict } from '@slipway/storage';

/** True when the commit was applied, false when an expectation did not hold. */
export async function applied(commit: Promise<void>): Promise<boolean> {
  try {
    await commit;
    return true;
  } catch (error) {
    if (error instanceof RecordConflict) return false;
    throw error;
  }
}
