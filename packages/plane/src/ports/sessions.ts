import type { EpochMs, Scope } from '@slipway/base';

/**
 * Temporary credentials, as STS vends them. What a session is stands in its token, sealed with a key of the data
 * directory, so that processes that outlive a crash of the plane are still known by it.
 * Provided by `services/iam`, joined in `compose.ts`.
 */
export interface Sessions {
  /** Of a role. */
  vend(scope: Scope, request: SessionRequest): SessionCredentials;
  /** Of a user, who stays that user. */
  vendForUser(request: UserSessionRequest): SessionCredentials;
  /** What the token says of the access key; `foreign` for credentials that this plane did not make. */
  read(accessKeyId: string, token: string | undefined): SessionReading;
  /** The secret that goes with a session's access key. Means nothing without a valid token. */
  secretOf(accessKeyId: string): string;
}

export interface SessionRequest {
  /** `arn:aws:iam::000000000000:role/analyst`, of the scope's account. */
  readonly roleArn: string;
  readonly sessionName: string;
  /** Without one the session does not end: jobs run for days. */
  readonly durationSeconds?: number;
  /** `AROA...`; a role need not exist where policies are not enforced. */
  readonly roleId?: string | undefined;
  /** The session may do only what these allow as well. */
  readonly policies?: readonly string[] | undefined;
  /** The same, by the ARNs of managed policies. */
  readonly policyArns?: readonly string[] | undefined;
  readonly tags?: SessionTags | undefined;
  /** Keys of the tags that the sessions keep that begin with this one. */
  readonly transitiveTagKeys?: readonly string[] | undefined;
  readonly sourceIdentity?: string | undefined;
}

export type SessionTags = Readonly<Record<string, string>>;

export interface UserSessionRequest {
  readonly accountId: string;
  readonly userArn: string;
  readonly userId: string;
  readonly durationSeconds: number;
  /** Of somebody that the user vouches for, who may do what both the user and these policies allow. */
  readonly federatedName?: string | undefined;
  readonly policies?: readonly string[] | undefined;
  readonly policyArns?: readonly string[] | undefined;
}

export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiresAt?: EpochMs;
  /** `arn:aws:sts::000000000000:assumed-role/analyst/session`, or the user's ARN. */
  readonly sessionArn: string;
}

export interface Session {
  readonly accountId: string;
  /** Undefined for a user's session. */
  readonly roleArn?: string;
  readonly sessionArn: string;
  /** ARN of the user who vouches for it. */
  readonly federatedBy?: string;
  /** `AROA...:session`, `AIDA...` */
  readonly userId?: string;
  readonly policies?: readonly string[];
  readonly policyArns?: readonly string[];
  readonly tags?: SessionTags;
  readonly transitiveTagKeys?: readonly string[];
  readonly sourceIdentity?: string;
  /** When it was made; sessions of processes that the plane started do not say. */
  readonly issuedAt?: EpochMs;
}

export type SessionReading =
  | { readonly kind: 'foreign' }
  /** Sealed by another key, changed on the way, or of another access key. */
  | { readonly kind: 'invalid' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'session'; readonly session: Session };
