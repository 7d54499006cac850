import type { Principal, RequestContext } from '@slipway/wire';

/** What of a request conditions may ask for. */
export type RequestFacts = Pick<
  RequestContext,
  'principal' | 'headers' | 'sourceIp' | 'time' | 'presignedAt'
>;

const loopback = '127.0.0.1';

/**
 * The values of AWS's global condition keys, in lower case, for a request.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html (2026-11).
 */
export function globalValue(key: string, facts: RequestFacts): string | undefined {
  const { principal, headers, sourceIp = loopback, time } = facts;
  switch (key) {
    // Nobody else hears what goes over the loopback address.
    case 'aws:securetransport':
      return String(/^(127\.|::1$)/.test(sourceIp));
    case 'aws:sourceip':
      return sourceIp;
    case 'aws:referer':
      return headers['referer'];
    case 'aws:useragent':
      return headers['user-agent'];
    case 'aws:currenttime':
      return time === undefined ? undefined : new Date(time).toISOString();
    case 'aws:epochtime':
      return time === undefined ? undefined : String(Math.floor(time / 1000));
    default:
      return principal.isAnonymous ? anonymousValue(key) : principalValue(key, principal);
  }
}

function anonymousValue(key: string): string | undefined {
  return key === 'aws:principaltype' ? 'Anonymous' : undefined;
}

function principalValue(key: string, principal: Principal): string | undefined {
  const { arn, roleArn, accountId, userId } = principal;
  if (key.startsWith(principalTag)) return tagOf(principal, key.slice(principalTag.length));
  switch (key) {
    case 'aws:principalarn':
      return roleArn ?? arn;
    case 'aws:principalaccount':
      return accountId;
    case 'aws:principaltype':
      if (arn.endsWith(':root')) return 'Account';
      return roleArn === undefined ? 'User' : 'AssumedRole';
    case 'aws:userid':
      return userId;
    // Sessions of roles have none.
    case 'aws:username':
      return roleArn === undefined ? /:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1] : undefined;
    case 'aws:sourceidentity':
      return principal.sourceIdentity;
    case 'aws:principalisawsservice':
    case 'aws:viaawsservice':
      return 'false';
    default:
      return sessionValue(key, principal);
  }
}

/** What temporary credentials alone say. Nobody signs in with a device here. */
function sessionValue(key: string, { issuedAt }: Principal): string | undefined {
  if (issuedAt === undefined) return undefined;
  if (key === 'aws:multifactorauthpresent') return 'false';
  return key === 'aws:tokenissuetime' ? new Date(issuedAt).toISOString() : undefined;
}

const principalTag = 'aws:principaltag/';

/** Keys of tags are told apart by no case in conditions. */
function tagOf({ tags }: Principal, name: string): string | undefined {
  for (const [key, value] of tags ?? []) if (key.toLowerCase() === name) return value;
  return undefined;
}
