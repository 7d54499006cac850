import { type AskedRequest, text } from './asked-request.ts';

/** Members by which a request hands a role on to a service. */
const roleMembers: readonly string[] = ['RoleArn', 'ExecutionRoleArn', 'Role', 'RoleARN'];
const roleArn = /^arn:aws[\w-]*:iam::\d{12}:role\//;

/**
 * The roles that a request hands on, wherever it names them: who may use a service must not become every role by it.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html (2026-11).
 */
export function passedRoles(asked: AskedRequest): readonly string[] {
  const { service, operation, input } = asked;
  if (service === 'iam') return operation === 'AddRoleToInstanceProfile' ? namedRole(asked) : [];
  if (service === 'ec2') return profileRole(asked);
  const found = rolesIn(input);
  // Glue takes the name of a role as well.
  const name = service === 'glue' ? text(input['Role']) : undefined;
  const isName = name !== undefined && !name.startsWith('arn:');
  return isName ? [...found, roleByName(asked, name)] : found;
}

function rolesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(rolesIn);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([member, inner]) => {
    if (typeof inner !== 'string') return rolesIn(inner);
    return roleMembers.includes(member) && roleArn.test(inner) ? [inner] : [];
  });
}

function namedRole(asked: AskedRequest): readonly string[] {
  const name = text(asked.input['RoleName']);
  return name === undefined ? [] : [roleByName(asked, name)];
}

function roleByName({ entity, scope: { accountId } }: AskedRequest, name: string): string {
  const bare = name.slice(name.lastIndexOf('/') + 1);
  const known = entity?.({ accountId, kind: 'role', name: bare });
  return known?.arn ?? `arn:aws:iam::${accountId}:role/${name.replace(/^\//, '')}`;
}

/** An instance becomes the role of its profile. */
function profileRole({ input, entity, scope: { accountId } }: AskedRequest): readonly string[] {
  const profile = input['IamInstanceProfile'];
  if (typeof profile !== 'object' || profile === null) return [];
  const members = new Map<string, unknown>(Object.entries(profile));
  const given = text(members.get('Name')) ?? text(members.get('Arn'))?.split('/').at(-1);
  if (given === undefined) return [];
  const known = entity?.({ accountId, kind: 'instance-profile', name: given });
  return known?.roleArn === undefined ? [] : [known.roleArn];
}
