/** Shape of a record in the table of buckets: JSON. Bucket names are unique over all accounts. */
export interface BucketRecord {
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}
