/** Lower-case header names, as Node gives them. */
export type HeaderFields = Readonly<Record<string, string | undefined>>;

/** The body of a request: collected (once or again, the bytes are kept) or streamed once. */
export interface RequestBody {
  /** All of it; a body over the limit is refused with `RequestEntityTooLarge` before it is held in memory. */
  collect(limitBytes: number): Promise<Uint8Array>;
  /** As it comes, with backpressure; the transfer coding `aws-chunked` is taken off. */
  stream(): AsyncIterable<Uint8Array>;
  /** Trailing headers of an `aws-chunked` body; resolves when the stream has been read to its end. */
  readonly trailers: Promise<Readonly<Record<string, string>>> | undefined;
}

/** One HTTP request as the protocol layer sees it. */
export interface WireRequest {
  readonly method: string;
  /** Percent-encoded as it came, without the query. */
  readonly path: string;
  /** As it came, without the question mark. */
  readonly query: string;
  readonly headers: HeaderFields;
  readonly body: RequestBody;
}

export type ResponseBody = Uint8Array | string | AsyncIterable<Uint8Array> | undefined;

export interface WireResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: ResponseBody;
}
