/** The access keys of IAM's users. Provided by `services/iam`, joined in `compose.ts`. */
export interface UserKeys {
  /** Undefined for an access key that is not there or not active. */
  find(accessKeyId: string): UserKey | undefined;
  /** Of an access key, active or not. */
  accountOf(accessKeyId: string): string | undefined;
  /** Notes what it was used for. */
  used(accessKeyId: string, use: { readonly service: string; readonly region: string }): void;
  /** Tags of a user or role, which its sessions have as well. */
  tagsOf(arn: string): ReadonlyMap<string, string>;
  /** Whether an ARN is that of a user that IAM has: then IAM's policies decide for it. */
  hasUser(arn: string): boolean;
}

export interface UserKey {
  readonly secretAccessKey: string;
  readonly accountId: string;
  /** `arn:aws:iam::111111111111:user/alice` */
  readonly arn: string;
  /** `AIDA...` */
  readonly userId: string;
  readonly tags?: ReadonlyMap<string, string>;
}
