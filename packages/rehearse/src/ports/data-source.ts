/** The user's data as a stream of bytes, opened once per read. */
export interface DataSource {
  /** Shown to people and recorded in the evidence: a file name or an `s3://` URL. */
  readonly name: string;
  open(signal: AbortSignal): AsyncIterable<Uint8Array>;
}
