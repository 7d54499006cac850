import type { PolicyVersion, StoredPolicy } from './domain/entity.ts';
import { noSuchEntity } from './errors.ts';
import { awsManagedDocument, awsManagedPolicy } from './managed-policies.ts';

/** The newest when none is named. */
export function versionOf(policy: StoredPolicy, id?: string, arn = policy.name): PolicyVersion {
  const version = policy.versions.find((each) => id === undefined || each.id === id);
  if (version === undefined) throw noVersion(arn, id);
  return version;
}

export function noVersion(arn: string, id = '') {
  return noSuchEntity(`Policy ${arn} version ${id} does not exist or is not attachable.`);
}

/** The one version of AWS's own policies that is known here. */
export function awsVersion(arn: string): PolicyVersion | undefined {
  const policy = awsManagedPolicy(arn);
  return (
    policy && {
      id: policy.version,
      document: awsManagedDocument(arn) ?? '',
      createdAt: Date.parse(policy.updated),
    }
  );
}
