import type { RoundMetrics } from '#aws/metric-line.ts';
import type { CostOfRehearsal } from '#cost/cost-of-rehearsal.ts';
import type { ColumnLook } from '#data/look.ts';
import type { SplitFractions } from '#data/split.ts';
import type { StepId } from '#events.ts';
import type { Latency } from '#latency/latency.ts';
import type { Quality } from '#quality/quality.ts';

/** Everything that a rehearsal measured, as it is written to `evidence.json`. Times are seconds. */
export interface RehearsalEvidence {
  readonly version: 1;
  readonly runId: string;
  readonly name: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly place: PlaceOfWork;
  readonly machine: Machine;
  readonly data: DataEvidence;
  readonly split: SplitEvidence;
  readonly encoder: { readonly features: number; readonly dropped: readonly string[] };
  readonly training: TrainingEvidence;
  readonly crossCheck?: CrossCheckEvidence;
  readonly quality: Quality;
  /** Absent when the plan serves no endpoint. */
  readonly deployment?: DeploymentEvidence;
  readonly batch?: BatchEvidence;
  readonly steps: readonly StepEvidence[];
  readonly cost: CostOfRehearsal;
}

export interface PlaceOfWork {
  /** `plane`: this machine; `aws`: the cloud. */
  readonly kind: 'plane' | 'aws';
  readonly region: string;
  readonly accountId: string;
}

/** Where the rehearsal ran, so that its times can be understood. */
export interface Machine {
  readonly cores: number;
  readonly memoryBytes: number;
  readonly platform: string;
  readonly cpu: string;
  readonly runtime: string;
}

export interface DataEvidence {
  readonly source: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rowsInFile: number;
  readonly rowsUsed: number;
  readonly columns: readonly ColumnLook[];
  readonly target: {
    readonly column: string;
    readonly positive: string;
    readonly negative: string;
  };
  readonly positives: number;
}

export interface SplitEvidence {
  readonly seed: number;
  readonly method: 'stratified-shuffle';
  readonly fractions: SplitFractions;
  readonly rows: { readonly train: number; readonly validation: number; readonly test: number };
  readonly positives: {
    readonly train: number;
    readonly validation: number;
    readonly test: number;
  };
}

export interface TrainingEvidence {
  readonly job: string;
  readonly imageUri: string;
  readonly instanceType: string;
  readonly hyperparameters: Readonly<Record<string, string>>;
  /** Whether spot capacity was really used; the plane has none. */
  readonly spot: boolean;
  /** From the request to the end of the job. */
  readonly wallSeconds: number;
  readonly trainingSeconds: number;
  readonly billableSeconds: number;
  readonly finalMetrics: Readonly<Record<string, number>>;
  readonly curve: readonly RoundMetrics[];
  /** Metric by which the training stopped and the round that it kept. */
  readonly stoppedBy: string;
  readonly bestRound: number;
}

/** The same settings trained again on other cuts of the development rows, and a plain linear model. */
export interface CrossCheckEvidence {
  readonly rounds: number;
  readonly aucs: readonly number[];
  readonly mean: number;
  /** Sample standard deviation over the folds. */
  readonly deviation: number;
  readonly billableSeconds: number;
  /** Held-out AUC of XGBoost's linear booster on the same training rows. */
  readonly linearAuc: number;
}

export interface DeploymentEvidence {
  readonly endpoint: string;
  readonly kind: 'instances' | 'serverless';
  /** Set when the plan serves serverless, which the plane cannot: an instance stood in. */
  readonly standsInFor?: 'serverless';
  /** Instance type, or memory in MB. */
  readonly size: string;
  /** From the request to InService. */
  readonly readySeconds: number;
  readonly latency: Latency;
  readonly bulk: { readonly rows: number; readonly seconds: number; readonly rowsPerCall: number };
}

export interface BatchEvidence {
  readonly job: string;
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Largest distance between the transform's and the endpoint's score of one row. */
  readonly maxDifference: number;
  readonly agrees: boolean;
}

export interface StepEvidence {
  readonly step: StepId;
  readonly seconds: number;
}
