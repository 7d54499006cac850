/** What a refresh did to a book, in prices. */
export interface RefreshReport {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Not replaced, because the book has them from a later day. */
  readonly newer: number;
  /** Taken out: the region sells them no more. */
  readonly withdrawn: number;
  /** On the list, and not in the book: their hardware is not known here. */
  readonly unknownTypes: readonly string[];
  /** Files that list so few of the known types that the others keep their price. */
  readonly partial: readonly string[];
}
