import type { Principal } from '@slipway/wire';

/** Whose an access key is, for requests that carry their signature elsewhere than in their head: S3's form uploads. */
export interface AccessKeys {
  /** `token`: of temporary credentials. Throws AWS's refusal of one that is damaged or over. */
  find(accessKeyId: string, token?: string): AccessKey | undefined;
}

export interface AccessKey {
  readonly principal: Principal;
  /** Undefined where signatures are not verified: any credentials are taken. */
  readonly secretAccessKey: string | undefined;
}
