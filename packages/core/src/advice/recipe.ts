/** What a rehearsal or a launch has to do, read out of a plan: the settings of each AWS request. */
export interface Recipe {
  readonly region: string;
  readonly training: TrainingRecipe;
  readonly tuning?: TuningRecipe;
  readonly realTime?: RealTimeRecipe;
  readonly batch?: BatchRecipe;
}

export interface TrainingRecipe {
  readonly method: 'builtin-algorithm' | 'autopilot' | 'own-script';
  /** `xgboost` for the built-in algorithm. */
  readonly algorithm: string;
  /** The AWS image: `<account>.dkr.ecr.<region>.amazonaws.com/<repository>:<tag>`. */
  /** Absent where AWS lists no registry for the Region, or where the method brings its own image. */
  readonly imageUri?: string;
  /** As AWS wants them: every value is text. `num_round` is always there for XGBoost. */
  readonly hyperparameters: Readonly<Record<string, string>>;
  readonly metric: string;
  readonly contentType: string;
  readonly instanceType: string;
  readonly instanceCount: number;
  readonly volumeSizeGb: number;
  readonly maxRuntimeSeconds: number;
  /** Present when the plan trains on managed spot capacity. */
  readonly maxWaitSeconds?: number;
}

export interface TuningRecipe {
  readonly strategy: string;
  readonly metric: string;
  readonly direction: 'Maximize' | 'Minimize';
  readonly maxJobs: number;
  readonly maxParallelJobs: number;
}

export type RealTimeRecipe =
  | {
      readonly kind: 'instances';
      readonly instanceType: string;
      readonly initialInstanceCount: number;
      readonly scaling?: {
        readonly minInstances: number;
        readonly maxInstances: number;
        readonly targetInvocationsPerMinute: number;
      };
    }
  | { readonly kind: 'serverless'; readonly memorySizeMb: number; readonly maxConcurrency: number }
  | { readonly kind: 'other'; readonly service: string };

export interface BatchRecipe {
  readonly instanceType: string;
  readonly instanceCount: number;
  readonly strategy: 'MultiRecord' | 'SingleRecord';
  readonly maxPayloadMb: number;
  readonly contentType: string;
  /** `daily`, `weekly`, ...: how often the need asks for it. */
  readonly cadence: string;
}
