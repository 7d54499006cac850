import type { Buffer } from 'node:buffer';

/**
 * The key of this plane, under which all other keys lie on disk. Never leaves its adapter.
 * `context` says what is wrapped, and has to be the same when it is unwrapped.
 */
export interface MasterKey {
  wrap(plain: Uint8Array, context: string): Buffer;
  /** Undefined when this is not what was wrapped. */
  unwrap(wrapped: Uint8Array, context: string): Buffer | undefined;
}
