/**
 * Python environments: one per image family, locked with hashes, kept in a user cache shared between projects.
 *
 * 1. `ensure` resolves with an environment whose packages are exactly the lock's; it does nothing when that is already so.
 * 2. Interrupted or killed half-way, the next `ensure` finishes the work; a half-made environment is never used.
 * 3. Two processes that ensure the same environment at once do the work once.
 * 4. Progress is reported as it happens; a missing Python, a registry that cannot be reached or a broken wheel is a `SlipwayError` with a hint.
 */
export interface PythonEnvironments {
  ensure(
    name: string,
    options?: {
      readonly onProgress?: (progress: SetupProgress) => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<PythonEnvironment>;
}

export interface PythonEnvironment {
  readonly name: string;
  /** Absolute path of the interpreter. */
  readonly python: string;
  /** Hash of the lock and the interpreter version. */
  readonly fingerprint: string;
}

export interface SetupProgress {
  readonly step: 'find-python' | 'create' | 'download' | 'install' | 'verify' | 'done';
  /** 0 to 1 where it is known. */
  readonly fraction?: number;
  /** Package or file at work, for display only. */
  readonly detail?: string;
}
