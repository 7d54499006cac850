export interface AwsErrorDetails {
  /** AWS's code: `ValidationException`, `NoSuchKey`. */
  readonly code: string;
  /** AWS's own English. */
  readonly message: string;
  /** HTTP status; 400 when not given. */
  readonly status?: number;
  /** Further members of the error shape (`OriginalStatusCode`, `BucketName`). */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Response headers that go with the refusal. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** What AWS would answer: encoded by the gateway in the envelope of the request's protocol. */
export class AwsServiceError extends Error {
  override readonly name = 'AwsServiceError';
  readonly code: string;
  readonly status: number;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(details: AwsErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.status = details.status ?? 400;
    this.members = details.members ?? {};
    this.headers = details.headers ?? {};
  }
}
