/** What the plan decided, as the stacks use it. The values are in `settings.ts`; change them there. */
export interface PlanSettings {
  /** Begins the names of stacks and resources: `[a-z0-9-]`. */
  readonly name: string;
  readonly region: string;
  readonly encryption: 'kms' | 's3-managed';
  readonly network: 'private' | 'public';
  readonly storage: StorageSettings;
  readonly prepare: PrepareSettings;
  readonly training: TrainingSettings;
  readonly tuning?: TuningSettings;
  readonly debugging?: DebuggingSettings;
  readonly serving?: ServingSettings;
  readonly batch?: BatchSettings;
  readonly monitoring?: MonitoringSettings;
  readonly operations: OperationsSettings;
}

export interface StorageSettings {
  /** Days after which objects below a prefix expire. */
  readonly expireAfterDays: Readonly<Record<string, number>>;
}

export interface PrepareSettings {
  readonly glueVersion: string;
  readonly workerType: string;
  readonly workers: number;
  readonly timeoutMinutes: number;
  /** `cron(...)`, UTC. */
  readonly schedule: string;
}

export interface TrainingSettings {
  /** Image of the training algorithm. */
  readonly imageUri: string;
  readonly hyperparameters: Readonly<Record<string, string>>;
  readonly instanceType: string;
  readonly instanceCount: number;
  readonly volumeSizeGb: number;
  readonly maxRuntimeSeconds: number;
  /** Present: managed spot capacity, with checkpoints; run time and waiting together. */
  readonly maxWaitSeconds?: number;
  /** `cron(...)`, UTC: when the pipeline runs by itself. */
  readonly schedule?: string;
}

export interface TuningSettings {
  readonly strategy: 'Bayesian' | 'Random' | 'Hyperband';
  readonly metric: string;
  readonly direction: 'Maximize' | 'Minimize';
  readonly maxJobs: number;
  readonly maxParallelJobs: number;
}

export interface DebuggingSettings {
  /** `images`: Slipway's own, as processing jobs, since SageMaker Debugger takes no new customers. */
  readonly kind: 'images' | 'managed';
  readonly rules: readonly string[];
  readonly instanceType: string;
}

export interface ServingSettings {
  readonly instanceType: string;
  readonly initialInstanceCount: number;
  readonly minInstances: number;
  readonly maxInstances: number;
  readonly targetInvocationsPerMinute: number;
  readonly cooldownSeconds: number;
  readonly capturePercent: number;
  /** An alarm rings above it. */
  readonly latencyMilliseconds: number;
}

export interface BatchSettings {
  readonly instanceType: string;
  readonly instanceCount: number;
  readonly maxPayloadMb: number;
  readonly contentType: string;
  /** `cron(...)`, UTC. */
  readonly schedule: string;
}

export interface MonitoringSettings {
  /** `images`: Slipway's own, as processing jobs, since SageMaker Model Monitor takes no new customers. */
  readonly kind: 'images' | 'managed';
  readonly instanceType: string;
  /** `cron(...)`, UTC. */
  readonly schedule: string;
}

export interface OperationsSettings {
  readonly logRetentionDays: number;
  /** USD a month; a notice goes out at 80 % and 100 %. */
  readonly budgetUsd?: number;
  readonly tags: Readonly<Record<string, string>>;
}
