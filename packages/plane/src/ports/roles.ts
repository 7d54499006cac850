/** The roles of IAM, for those that let somebody become one. Provided by `services/iam`, joined in `compose.ts`. */
export interface Roles {
  /** By ARN, of any account; undefined when there is no such role. */
  find(roleArn: string): KnownRole | undefined;
}

export interface KnownRole {
  /** `AROA...` */
  readonly id: string;
  readonly trustPolicy: string;
  readonly maxSessionSeconds: number;
}
