import type { Clock } from '@slipway/base';
import { Defect } from '@slipway/base';
import type { Ids } from '#ports/ids.ts';
import type { Session, SessionCredentials, SessionReading, Sessions } from '#ports/sessions.ts';
import { parseRoleArn, sessionArnOf } from '../../resources/role-arn.ts';
import {
  openToken,
  type RoleClaims,
  type SessionClaims,
  sealToken,
  secretOf,
  type UserClaims,
} from './session-token.ts';

export interface SessionsNeeds {
  /** Seals the tokens: who has it can be anybody. */
  readonly key: Buffer;
  readonly clock: Clock;
  readonly ids: Ids;
}

type Claims = Omit<RoleClaims, 'accessKeyId'> | Omit<UserClaims, 'accessKeyId'>;

export function createSessions({ key, clock, ids }: SessionsNeeds): Sessions {
  const sealed = (
    claims: Claims,
    { sessionArn, durationSeconds }: { sessionArn: string; durationSeconds: number | undefined },
  ): SessionCredentials => {
    const accessKeyId = `ASIA${ids.uuid().replaceAll('-', '').slice(0, 16).toUpperCase()}`;
    const issuedAt = clock.now();
    const expires =
      durationSeconds === undefined ? {} : { expiresAt: issuedAt + durationSeconds * 1000 };
    // Jobs' sessions say neither: nobody asked for them.
    const issued = durationSeconds === undefined ? {} : { issuedAt };
    return {
      accessKeyId,
      secretAccessKey: secretOf(accessKeyId, key),
      sessionToken: sealToken({ ...claims, accessKeyId, ...issued, ...expires }, key),
      sessionArn,
      ...expires,
    };
  };
  return {
    vend(_scope, { durationSeconds, ...claims }) {
      const role = parseRoleArn(claims.roleArn);
      if (role === undefined) throw new Defect(`not the ARN of a role: ${claims.roleArn}`);
      return sealed(claims, {
        sessionArn: sessionArnOf(role, claims.sessionName),
        durationSeconds,
      });
    },
    vendForUser({ durationSeconds, ...claims }) {
      const { accountId, federatedName: name, userArn } = claims;
      const sessionArn = name === undefined ? userArn : federatedArn(accountId, name);
      return sealed(claims, { sessionArn, durationSeconds });
    },
    read(accessKeyId, token) {
      if (token === undefined) return { kind: 'foreign' };
      const claims = openToken(token, key);
      if (claims === 'foreign') return { kind: 'foreign' };
      if (claims === undefined || claims.accessKeyId !== accessKeyId) return { kind: 'invalid' };
      if (claims.expiresAt !== undefined && claims.expiresAt <= clock.now())
        return { kind: 'expired' };
      return readingOf(claims);
    },
    secretOf: (accessKeyId) => secretOf(accessKeyId, key),
  };
}

function readingOf(claims: SessionClaims): SessionReading {
  if ('userArn' in claims) return { kind: 'session', session: userSession(claims) };
  const { roleId, roleArn, sessionName, policies } = claims;
  const role = parseRoleArn(roleArn);
  if (role === undefined) return { kind: 'invalid' };
  return {
    kind: 'session',
    session: {
      accountId: role.accountId,
      ...given(claims),
      sessionArn: sessionArnOf(role, sessionName),
      ...(roleId !== undefined && { userId: `${roleId}:${sessionName}` }),
      ...(policies && { policies }),
    },
  };
}

function userSession(claims: UserClaims): Session {
  const {
    accountId,
    userArn,
    userId,
    issuedAt,
    federatedName: name,
    policies,
    policyArns,
  } = claims;
  const issued = issuedAt !== undefined && { issuedAt };
  if (name === undefined) return { accountId, sessionArn: userArn, userId, ...issued };
  return {
    accountId,
    sessionArn: federatedArn(accountId, name),
    userId: `${accountId}:${name}`,
    federatedBy: userArn,
    ...issued,
    ...(policies && { policies }),
    ...(policyArns && { policyArns }),
  };
}

function federatedArn(accountId: string, name: string): string {
  return `arn:aws:sts::${accountId}:federated-user/${name}`;
}

function given({ roleArn, policyArns, tags, transitiveTagKeys, sourceIdentity, issuedAt }: Given) {
  return {
    roleArn,
    ...(policyArns && { policyArns }),
    ...(tags && { tags }),
    ...(transitiveTagKeys && { transitiveTagKeys }),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
    ...(issuedAt !== undefined && { issuedAt }),
  };
}

type Given = Pick<
  RoleClaims,
  'roleArn' | 'policyArns' | 'tags' | 'transitiveTagKeys' | 'sourceIdentity' | 'issuedAt'
>;
