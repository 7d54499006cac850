/** How much and how long one file may take. */
export interface Limits {
  /** After decompression. */
  readonly maxBytes: number;
  /** Longest silence of the server. */
  readonly idleMs: number;
  readonly totalMs: number;
  readonly maxRedirects: number;
}

/** Limits for all files together; each kind of file has a size of its own, which `maxBytes` can only lower. */
export type Patience = Omit<Limits, 'maxBytes'> & { readonly maxBytes?: number };

export const usualPatience: Patience = {
  idleMs: 30_000,
  totalMs: 15 * 60_000,
  maxRedirects: 5,
};
