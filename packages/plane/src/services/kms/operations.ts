import type { Operations } from '@slipway/wire';
import type { KeyRing } from './key-ring.ts';
import { cancelKeyDeletion } from './operations/cancel-key-deletion.ts';
import { createAlias } from './operations/create-alias.ts';
import { createKey } from './operations/create-key.ts';
import { decrypt } from './operations/decrypt.ts';
import { deleteAlias } from './operations/delete-alias.ts';
import { describeKey } from './operations/describe-key.ts';
import { disableKey } from './operations/disable-key.ts';
import { enableKey } from './operations/enable-key.ts';
import { encrypt } from './operations/encrypt.ts';
import { generateDataKey } from './operations/generate-data-key.ts';
import { generateDataKeyWithoutPlaintext } from './operations/generate-data-key-without-plaintext.ts';
import { generateRandom } from './operations/generate-random.ts';
import { getKeyPolicy } from './operations/get-key-policy.ts';
import { listAliases } from './operations/list-aliases.ts';
import { listKeys } from './operations/list-keys.ts';
import { listResourceTags } from './operations/list-resource-tags.ts';
import { reEncrypt } from './operations/re-encrypt.ts';
import { scheduleKeyDeletion } from './operations/schedule-key-deletion.ts';
import { updateAlias } from './operations/update-alias.ts';

export function kmsOperations(ring: KeyRing): Operations {
  return {
    CancelKeyDeletion: cancelKeyDeletion(ring),
    CreateAlias: createAlias(ring),
    CreateKey: createKey(ring),
    Decrypt: decrypt(ring),
    DeleteAlias: deleteAlias(ring),
    DescribeKey: describeKey(ring),
    DisableKey: disableKey(ring),
    EnableKey: enableKey(ring),
    Encrypt: encrypt(ring),
    GenerateDataKey: generateDataKey(ring),
    GenerateDataKeyWithoutPlaintext: generateDataKeyWithoutPlaintext(ring),
    GenerateRandom: generateRandom,
    GetKeyPolicy: getKeyPolicy(ring),
    ListAliases: listAliases(ring),
    ListKeys: listKeys(ring),
    ListResourceTags: listResourceTags(ring),
    ReEncrypt: reEncrypt(ring),
    ScheduleKeyDeletion: scheduleKeyDeletion(ring),
    UpdateAlias: updateAlias(ring),
  };
}
