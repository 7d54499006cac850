import type { EpochMs } from '@slipway/base';

export interface StoredRole {
  readonly name: string;
  /** `AROA` and 17 characters. */
  readonly id: string;
  readonly path: string;
  readonly trustPolicy: string;
  readonly description?: string | undefined;
  readonly maxSessionSeconds: number;
  readonly tags: readonly {
    readonly Key: string | undefined;
    readonly Value: string | undefined;
  }[];
  /** By name. */
  readonly inlinePolicies: Readonly<Record<string, string>>;
  /** ARNs. */
  readonly attachedPolicies: readonly string[];
  readonly createdAt: EpochMs;
}

export function arnOfRole(
  accountId: string,
  { path, name }: Pick<StoredRole, 'path' | 'name'>,
): string {
  return `arn:aws:iam::${accountId}:role${path}${name}`;
}

/** A policy must be JSON with statements; undefined when it is. Deep checks are not made. */
export function flawOfPolicy(document: string): string | undefined {
  try {
    const value: unknown = JSON.parse(document);
    const isPolicy = typeof value === 'object' && value !== null && 'Statement' in value;
    return isPolicy ? undefined : 'Syntax errors in policy.';
  } catch {
    return 'This policy contains invalid Json';
  }
}
