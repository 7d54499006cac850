import type { ManagedPolicyDetail } from '@aws-sdk/client-iam';
import type { Scope } from '@slipway/base';
import { describeAwsPolicy, describePolicy, describeVersion } from './describe.ts';
import { awsVersion } from './find-version.ts';
import { awsManagedArns } from './managed-policies.ts';
import { globalScope, type IamParts } from './needs.ts';

/** As the filter of GetAccountAuthorizationDetails names them. */
export type DetailKind = 'User' | 'Group' | 'Role' | 'LocalManagedPolicy' | 'AWSManagedPolicy';

export interface Detail {
  readonly kind: DetailKind;
  /** Unique, and in the order of the listing. */
  readonly place: string;
  readonly shown: () => object;
}

/** Managed policies with all of their versions; of AWS's own those that are attached. */
export function policyDetails(parts: IamParts, scope: Scope): readonly Detail[] {
  const own = parts.policies.list(globalScope(scope)).map((policy): Detail => {
    const versions = policy.versions.map((version) => describeVersion(policy, version));
    const { Tags: _, ...shown } = describePolicy(parts, scope, policy);
    return detailOf('LocalManagedPolicy', { ...shown, PolicyVersionList: versions });
  });
  const aws = awsManagedArns().flatMap((arn): readonly Detail[] => {
    const shown = describeAwsPolicy(parts, scope, arn);
    const version = awsVersion(arn);
    if (!shown?.AttachmentCount || !version) return [];
    const versions = [describeVersion({ defaultVersionId: version.id }, version)];
    return [detailOf('AWSManagedPolicy', { ...shown, PolicyVersionList: versions })];
  });
  return [...own, ...aws];
}

function detailOf(kind: DetailKind, policy: ManagedPolicyDetail): Detail {
  return { kind, place: `${kind}/${policy.Arn}`, shown: () => policy };
}
