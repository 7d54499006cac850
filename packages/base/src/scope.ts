/** Where a resource lives. A parameter of every store call, so that forgetting it does not compile. */
export interface Scope {
  /** Twelve digits. */
  readonly accountId: string;
  /** An AWS region name: `us-east-1`. */
  readonly region: string;
}
