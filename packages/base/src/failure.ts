export type FailureParams = Readonly<Record<string, string | number | boolean>>;

export interface FailureDetails {
  /** Upper snake case, public, never reused: `ENGINE_PYTHON_MISSING`. */
  readonly code: string;
  /** English sentence for logs; people get the translated message of `code`. */
  readonly message: string;
  readonly params?: FailureParams;
  readonly cause?: unknown;
}

/**
 * The world or the user's input says no. Shown to people as a translated sentence with a hint;
 * the pair (`code`, `params`) is what the message catalogues are keyed on.
 */
export class SlipwayError extends Error {
  override readonly name = 'SlipwayError';
  readonly code: string;
  readonly params: FailureParams;

  constructor(details: FailureDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.params = details.params ?? {};
  }
}
