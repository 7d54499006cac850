/**
 * The accounts that the users of a credentials file belong to. With such a file the plane plays several accounts, as
 * public test suites need them: ACLs between them count, unsigned requests are anonymous, and new buckets are as they
 * were before April 2023, with ACLs and without a block of public access.
 */
export interface Account {
  readonly accountId: string;
  /** Name of its first user. */
  readonly name: string;
}
