import type { Operations } from '@slipway/wire';
import type { IamParts } from '../needs.ts';
import {
  getContextKeysForCustomPolicy,
  getContextKeysForPrincipalPolicy,
} from '../operations/context-keys.ts';
import { listEntitiesForPolicy } from '../operations/list-entities-for-policy.ts';
import { createPolicy, deletePolicy, getPolicy, listPolicies } from '../operations/policies.ts';
import {
  createPolicyVersion,
  deletePolicyVersion,
  getPolicyVersion,
  listPolicyVersions,
  setDefaultPolicyVersion,
} from '../operations/policy-versions.ts';
import { simulateCustomPolicy, simulatePrincipalPolicy } from '../operations/simulate-policy.ts';
import { listTags, tag, taggedPolicies, untag } from '../operations/tags.ts';

export function policyOperations(parts: IamParts): Operations {
  const things = taggedPolicies(parts);
  return {
    CreatePolicy: createPolicy(parts),
    CreatePolicyVersion: createPolicyVersion(parts),
    DeletePolicy: deletePolicy(parts),
    DeletePolicyVersion: deletePolicyVersion(parts),
    GetContextKeysForCustomPolicy: getContextKeysForCustomPolicy,
    GetContextKeysForPrincipalPolicy: getContextKeysForPrincipalPolicy(parts),
    GetPolicy: getPolicy(parts),
    GetPolicyVersion: getPolicyVersion(parts),
    ListEntitiesForPolicy: listEntitiesForPolicy(parts),
    ListPolicies: listPolicies(parts),
    ListPolicyTags: listTags(things),
    ListPolicyVersions: listPolicyVersions(parts),
    SetDefaultPolicyVersion: setDefaultPolicyVersion(parts),
    SimulateCustomPolicy: simulateCustomPolicy(),
    SimulatePrincipalPolicy: simulatePrincipalPolicy(parts),
    TagPolicy: tag(things),
    UntagPolicy: untag(things),
  };
}
