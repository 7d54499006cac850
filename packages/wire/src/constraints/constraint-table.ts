/**
 * What AWS's public service models say of members beyond their type, as `tools/generate/constraints` writes it.
 * Only shapes that lead to a constraint are in the table.
 */
export interface ConstraintTable {
  /** Operation name to the shape of its input; null where nothing of the input is constrained. */
  readonly operations: Readonly<Record<string, string | null>>;
  readonly shapes: Readonly<Record<string, ConstrainedShape>>;
}

export interface ConstrainedShape {
  /** Length of text, blobs, lists and maps; value of numbers. */
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  /** Integers: a fraction is a type error. */
  readonly integer?: boolean;
  /** The value must not be shown. */
  readonly secret?: boolean;
  /** Structures. */
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, string>>;
  /** Lists: shape of the items. Maps: shapes of keys and values. */
  readonly list?: string;
  readonly key?: string;
  readonly value?: string;
}
