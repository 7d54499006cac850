import type { Clock } from '@slipway/base';
import { Defect } from '@slipway/base';
import type { Ids } from '#ports/ids.ts';
import type { SessionReading, Sessions } from '#ports/sessions.ts';
import { parseRoleArn, sessionArnOf } from '../../resources/role-arn.ts';
import { openToken, type SessionClaims, sealToken, secretOf } from './session-token.ts';

export interface SessionsNeeds {
  /** Seals the tokens: who has it can be anybody. */
  readonly key: Buffer;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function createSessions({ key, clock, ids }: SessionsNeeds): Sessions {
  return {
    vend(_scope, { roleArn, sessionName, durationSeconds }) {
      const role = parseRoleArn(roleArn);
      if (role === undefined) throw new Defect(`not the ARN of a role: ${roleArn}`);
      const accessKeyId = `ASIA${ids.uuid().replaceAll('-', '').slice(0, 16).toUpperCase()}`;
      const expires =
        durationSeconds === undefined ? {} : { expiresAt: clock.now() + durationSeconds * 1000 };
      return {
        accessKeyId,
        secretAccessKey: secretOf(accessKeyId, key),
        sessionToken: sealToken({ accessKeyId, roleArn, sessionName, ...expires }, key),
        sessionArn: sessionArnOf(role, sessionName),
        ...expires,
      };
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
  };
}

function readingOf({ roleArn, sessionName }: SessionClaims): SessionReading {
  const role = parseRoleArn(roleArn);
  if (role === undefined) return { kind: 'invalid' };
  const sessionArn = sessionArnOf(role, sessionName);
  return { kind: 'session', session: { accountId: role.accountId, roleArn, sessionArn } };
}
