import { createHmac, timingSafeEqual } from 'node:crypto';
import type { EpochMs } from '@slipway/base';
import type { SessionRequest, UserSessionRequest } from '#ports/sessions.ts';

interface CommonClaims {
  readonly accessKeyId: string;
  readonly expiresAt?: EpochMs;
  readonly issuedAt?: EpochMs;
}

export interface RoleClaims extends CommonClaims, Omit<SessionRequest, 'durationSeconds'> {}

export interface UserClaims extends CommonClaims, Omit<UserSessionRequest, 'durationSeconds'> {}

/** What a session token says. */
export type SessionClaims = RoleClaims | UserClaims;

/** Tokens of this plane begin with it, so that others are told from damaged ones. */
const mark = 'SlipwaySession.';

export function sealToken(claims: SessionClaims, key: Buffer): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${mark}${body}.${sealOf(body, key)}`;
}

/** `foreign`: not made by a plane; undefined: damaged, or sealed with another key. */
export function openToken(token: string, key: Buffer): SessionClaims | 'foreign' | undefined {
  if (!token.startsWith(mark)) return 'foreign';
  const [body = '', seal = ''] = token.slice(mark.length).split('.');
  const expected = Buffer.from(sealOf(body, key));
  const given = Buffer.from(seal);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  // The seal says that `sealToken` wrote it.
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as SessionClaims;
}

/** So that a plane that verifies signatures can make it again. */
export function secretOf(accessKeyId: string, key: Buffer): string {
  return createHmac('sha256', key).update(`secret ${accessKeyId}`).digest('base64').slice(0, 40);
}

function sealOf(body: string, key: Buffer): string {
  return createHmac('sha256', key).update(`token ${body}`).digest('base64url');
}
