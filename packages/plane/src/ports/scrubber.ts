/** Looks for rot in what is stored. Provided by `services/s3`, asked through the plane's own door. */
export interface Scrubber {
  scrub(options: ScrubOptions): Promise<ScrubReport>;
}

export interface ScrubOptions {
  /** Whether damaged bytes are taken aside. */
  readonly quarantine: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface ScrubReport {
  readonly blobs: number;
  readonly bytes: number;
  readonly damaged: readonly Damage[];
  readonly isQuarantined: boolean;
}

export interface Damage {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string | undefined;
  readonly uploadId?: string | undefined;
  readonly partNumber?: number | undefined;
  readonly blob: string;
  /** `missing`: the file is not there; `damaged`: it is not as it was written. */
  readonly fault: 'damaged' | 'missing';
}
