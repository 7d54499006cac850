import type { Operations } from '@slipway/wire';
import type { KeyAccess } from './access/key-access.ts';
import type { KeyRing } from './key-ring.ts';
import { cancelKeyDeletion } from './operations/cancel-key-deletion.ts';
import { createAlias } from './operations/create-alias.ts';
import { createGrant } from './operations/create-grant.ts';
import { createKey } from './operations/create-key.ts';
import { decrypt } from './operations/decrypt.ts';
import { deleteAlias } from './operations/delete-alias.ts';
import { describeKey } from './operations/describe-key.ts';
import { disableKey } from './operations/disable-key.ts';
import { disableKeyRotation } from './operations/disable-key-rotation.ts';
import { enableKey } from './operations/enable-key.ts';
import { enableKeyRotation } from './operations/enable-key-rotation.ts';
import { encrypt } from './operations/encrypt.ts';
import { retireGrant, revokeGrant } from './operations/end-grant.ts';
import { generateDataKey } from './operations/generate-data-key.ts';
import { generateDataKeyWithoutPlaintext } from './operations/generate-data-key-without-plaintext.ts';
import { generateRandom } from './operations/generate-random.ts';
import { getKeyPolicy } from './operations/get-key-policy.ts';
import { getKeyRotationStatus } from './operations/get-key-rotation-status.ts';
import { listAliases } from './operations/list-aliases.ts';
import { listGrants, listRetirableGrants } from './operations/list-grants.ts';
import { listKeyPolicies } from './operations/list-key-policies.ts';
import { listKeyRotations } from './operations/list-key-rotations.ts';
import { listKeys } from './operations/list-keys.ts';
import { listResourceTags } from './operations/list-resource-tags.ts';
import { putKeyPolicy } from './operations/put-key-policy.ts';
import { reEncrypt } from './operations/re-encrypt.ts';
import { rotateKeyOnDemand } from './operations/rotate-key-on-demand.ts';
import { scheduleKeyDeletion } from './operations/schedule-key-deletion.ts';
import { tagResource } from './operations/tag-resource.ts';
import { untagResource } from './operations/untag-resource.ts';
import { updateAlias } from './operations/update-alias.ts';
import { updateKeyDescription } from './operations/update-key-description.ts';

export function kmsOperations(ring: KeyRing, access: KeyAccess): Operations {
  return {
    CancelKeyDeletion: cancelKeyDeletion(ring),
    CreateAlias: createAlias(ring),
    CreateGrant: createGrant(ring),
    CreateKey: createKey(ring, access),
    Decrypt: decrypt(ring),
    DeleteAlias: deleteAlias(ring),
    DescribeKey: describeKey(ring),
    DisableKey: disableKey(ring),
    DisableKeyRotation: disableKeyRotation(ring),
    EnableKey: enableKey(ring),
    EnableKeyRotation: enableKeyRotation(ring),
    Encrypt: encrypt(ring),
    GenerateDataKey: generateDataKey(ring),
    GenerateDataKeyWithoutPlaintext: generateDataKeyWithoutPlaintext(ring),
    GenerateRandom: generateRandom,
    GetKeyPolicy: getKeyPolicy(ring),
    GetKeyRotationStatus: getKeyRotationStatus(ring),
    ListAliases: listAliases(ring),
    ListGrants: listGrants(ring),
    ListKeyPolicies: listKeyPolicies(ring),
    ListKeyRotations: listKeyRotations(ring),
    ListKeys: listKeys(ring),
    ListResourceTags: listResourceTags(ring),
    ListRetirableGrants: listRetirableGrants(ring),
    PutKeyPolicy: putKeyPolicy(ring, access),
    ReEncrypt: reEncrypt(ring),
    RetireGrant: retireGrant(ring, access),
    RevokeGrant: revokeGrant(ring),
    RotateKeyOnDemand: rotateKeyOnDemand(ring),
    ScheduleKeyDeletion: scheduleKeyDeletion(ring),
    TagResource: tagResource(ring),
    UntagResource: untagResource(ring),
    UpdateAlias: updateAlias(ring),
    UpdateKeyDescription: updateKeyDescription(ring),
  };
}
