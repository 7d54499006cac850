export interface RoleArn {
  readonly accountId: string;
  /** `/` or `/service-role/` */
  readonly path: string;
  readonly name: string;
}

const pattern =
  /^arn:aws[a-z-]*:iam::(?<accountId>\d{12}):role(?<path>\/(?:[\u0021-\u007e]+\/)?)(?<name>[\w+=,.@-]{1,64})$/;

/** Undefined when it is not the ARN of a role. */
export function parseRoleArn(arn: string): RoleArn | undefined {
  const { accountId, path, name } = pattern.exec(arn)?.groups ?? {};
  if (accountId === undefined || path === undefined || name === undefined) return undefined;
  return { accountId, path, name };
}

/** The path of the role is not part of its sessions' ARNs. */
export function sessionArnOf({ accountId, name }: RoleArn, sessionName: string): string {
  return `arn:aws:sts::${accountId}:assumed-role/${name}/${sessionName}`;
}
