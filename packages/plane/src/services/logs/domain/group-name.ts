import type { Scope } from '@slipway/base';

/** Requests name a group by `logGroupName` or by `logGroupIdentifier`, which is a name or an ARN. */
export interface GroupReference {
  readonly logGroupName?: string | undefined;
  readonly logGroupIdentifier?: string | undefined;
}

/** Undefined unless exactly one of the two members is there. */
export function groupNameOf(reference: GroupReference): string | undefined {
  const { logGroupName, logGroupIdentifier } = reference;
  if (logGroupName !== undefined)
    return logGroupIdentifier === undefined ? logGroupName : undefined;
  const arn = /^arn:[^:]*:logs:[^:]*:[^:]*:log-group:([^:]+)(?::\*)?$/.exec(
    logGroupIdentifier ?? '',
  );
  return arn?.[1] ?? logGroupIdentifier;
}

export function groupArn({ accountId, region }: Scope, name: string): string {
  return `arn:aws:logs:${region}:${accountId}:log-group:${name}`;
}
