/** What is wrong with an action of a policy, in IAM's words. */
export function actionFlaw(action: string): string | undefined {
  if (action === '*') return undefined;
  const [vendor = '', ...rest] = action.split(':');
  if (rest.length === 0)
    return 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
  if (rest.length > 1) return 'Actions/Condition can contain only one colon.';
  return /^[A-Za-z0-9.-]+$/.test(vendor) ? undefined : `Vendor ${vendor} is not valid`;
}

const partitions = /^(aws(-cn|-us-gov|-iso(-[a-z])?|-eusc)?|\*)$/;
const parts = 6;

/** What is wrong with a resource of a policy that is in the form of an ARN, or `*`. */
export function resourceFlaw(resource: string): string | undefined {
  if (resource === '*') return undefined;
  const [, partition = '', vendor, region = '', , ...path] = resource.split(':');
  if (!partitions.test(partition)) return partitionFlaw(resource);
  if (vendor === undefined)
    return 'Resource vendor must be fully qualified and cannot contain regexes.';
  if (!isWhole(resource)) return 'The policy failed legacy parsing';
  if (vendor === 'iam') return iamFlaw({ resource, region, path: path.join(':') });
  const isOfRegion = /^(accesspoint|job|storage-lens|async-request|access-grants)/;
  if (vendor === 's3' && region !== '' && region !== '*' && !isOfRegion.test(path[0] ?? ''))
    return `Resource ${resource} can not contain region information.`;
  return undefined;
}

/** IAM takes three parts, and six, and fewer where an asterisk stands for the rest. */
function isWhole(resource: string): boolean {
  const [head = '', , vendor = '', ...rest] = resource.split(':');
  if (vendor === '' || (head !== 'arn' && head !== '*')) return false;
  return rest.length === 0 || rest.length >= 3 || resource.endsWith('*');
}

function partitionFlaw(resource: string): string {
  const [, ...rest] = resource.split(':');
  const missing = Math.max(0, parts - 1 - rest.length);
  const whole = ['arn', ...rest, ...Array.from({ length: missing }, () => '*')].join(':');
  return `Partition "${rest[0]}" is not valid for resource "${whole}".`;
}

const iamPaths =
  /^(\*|(user|federated-user|role|group|instance-profile|mfa|server-certificate|policy|sms-mfa|saml-provider|oidc-provider|report|access-report)(\/|\*|$)|root$)/;

function iamFlaw({
  resource,
  region,
  path,
}: {
  readonly resource: string;
  readonly region: string;
  readonly path: string;
}): string | undefined {
  if (region !== '' && region !== '*')
    return `IAM resource ${resource} cannot contain region information.`;
  // A wildcard in front may stand for any of them.
  if (path === '' || /^[a-z-]*[*?]/.test(path) || iamPaths.test(path)) return undefined;
  return 'IAM resource path must either be "*" or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.';
}
