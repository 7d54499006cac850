/** Random identifiers; a port so that tests can be replayed. */
export interface Ids {
  /** A UUID in lower case. */
  uuid(): string;
}
