/** Spot capacity, which AWS takes away when it wants it back; here the admin door does. Provided by `services/sagemaker`. */
export interface SpotCapacity {
  /**
   * Takes the instance of a running spot training job away: SIGTERM, 120 seconds, SIGKILL; new capacity comes after a
   * pause. Resolves when the job's record says so; throws an `AwsServiceError` for a job that has no such instance.
   */
  interrupt(interruption: Interruption): Promise<Interrupted>;
}

export interface Interruption {
  readonly trainingJobName: string;
  /** Needed only when several regions have a job of that name. */
  readonly region?: string | undefined;
  /** From the end of the program to new capacity. */
  readonly pauseSeconds: number;
}

export interface Interrupted {
  readonly trainingJobArn: string;
  /** The how many-th interruption of the job this is. */
  readonly interruption: number;
}
