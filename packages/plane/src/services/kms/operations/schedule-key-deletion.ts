import type { ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { keyToChange } from '../change-key.ts';
import { keyArn } from '../domain/key.ts';
import { pendingDeletion, validation } from '../errors.ts';
import type { KeyRing } from '../key-ring.ts';

const daysDefault = 30;
const daysMin = 7;
const daysMax = 30;
const dayMs = 24 * 60 * 60 * 1_000;

/** ScheduleKeyDeletion: the key cannot be used from now on, and is gone when the days are over on the plane's clock. */
export function scheduleKeyDeletion(ring: KeyRing) {
  return async (
    input: ScheduleKeyDeletionRequest,
    { scope }: RequestContext,
  ): Promise<ScheduleKeyDeletionResponse> => {
    const key = keyToChange(ring, scope, input.KeyId);
    const arn = keyArn(key, key.keyId);
    if (key.state === 'PendingDeletion') throw pendingDeletion(arn);
    const days = input.PendingWindowInDays ?? daysDefault;
    // The model's own range is wider than what KMS takes.
    if (days < daysMin || days > daysMax)
      throw validation(
        `PendingWindowInDays must be between ${daysMin} and ${daysMax} (inclusive).`,
      );
    const deletionAt = ring.clock.now() + days * dayMs;
    await ring.store.updateKey(key, (current) => ({
      ...current,
      state: 'PendingDeletion',
      deletionAt,
    }));
    return {
      KeyId: arn,
      DeletionDate: new Date(deletionAt),
      KeyState: 'PendingDeletion',
      PendingWindowInDays: days,
    };
  };
}
