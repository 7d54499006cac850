import type { CostOfRehearsal } from '#cost/cost-of-rehearsal.ts';
import type { Machine, PlaceOfWork, StepEvidence } from '#evidence.ts';
import type { SampleSize } from '#images/image-request.ts';
import type { Latency } from '#latency/latency.ts';

/** Everything that a rehearsal on images measured, as it is written to `evidence.json`. Times are seconds. */
export interface ImageEvidence {
  readonly version: 1;
  readonly kind: 'images';
  readonly runId: string;
  readonly name: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly place: PlaceOfWork;
  readonly machine: Machine;
  readonly sample: SampleSize;
  readonly seed: number;
  readonly sources: SourcesEvidence;
  readonly gathered: GatheredEvidence;
  readonly prepared: PreparedEvidence;
  readonly training: ImageTrainingEvidence;
  readonly tuning: TuningEvidence;
  /** Whose model became version 1: that with the better validation accuracy. */
  readonly registered: 'first-training' | 'best-trial';
  readonly quality: ImageQuality;
  readonly deployment: ImageDeploymentEvidence;
  readonly scaling: ScalingEvidence;
  readonly batch: ImageBatchEvidence;
  readonly monitoring: MonitoringEvidence;
  readonly secondRound: SecondRoundEvidence;
  readonly launch?: LaunchEvidence;
  readonly steps: readonly StepEvidence[];
  readonly cost: CostOfRehearsal;
}

/** What was delivered. The images are made up, and everything that shows them says so. */
export interface SourcesEvidence {
  readonly synthetic: true;
  readonly images: number;
  readonly bytes: number;
  readonly widthPixels: number;
  readonly inspections: number;
  readonly database: 'postgresql' | 'sqlite';
  readonly lines: number;
  readonly byProduct: Readonly<Record<string, number>>;
  readonly byLabel: Readonly<Record<string, number>>;
}

export interface GatheredEvidence {
  readonly database: string;
  readonly table: string;
  /** Tables that the crawler found. */
  readonly crawled: readonly string[];
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly partitions: number;
  /** Folder of each product type and the images in it. */
  readonly folders: Readonly<Record<string, number>>;
  /** Images of the sources that no inspection or no reader could use. */
  readonly leftOut: number;
}

export interface PreparedEvidence {
  readonly classes: readonly string[];
  readonly train: number;
  readonly validation: number;
  readonly test: number;
  /** Each step of the recipe with the rows before and after it. */
  readonly steps: readonly {
    readonly step: string;
    readonly before: number;
    readonly after: number;
  }[];
}

export interface EpochMetrics {
  readonly epoch: number;
  readonly trainAccuracy?: number;
  readonly validationAccuracy?: number;
  readonly trainLoss?: number;
  readonly validationLoss?: number;
}

export interface ImageTrainingEvidence {
  readonly job: string;
  readonly imageUri: string;
  readonly instanceType: string;
  /** What the plan trains with, where the built-in image stands in for it. */
  readonly standsInFor?: string;
  readonly hyperparameters: Readonly<Record<string, string>>;
  readonly spot: SpotEvidence;
  readonly wallSeconds: number;
  readonly curve: readonly EpochMetrics[];
  readonly finalMetrics: Readonly<Record<string, number>>;
  readonly rules: readonly RuleEvidence[];
}

export interface SpotEvidence {
  readonly used: boolean;
  /** Interruptions on purpose; on AWS those that happened. */
  readonly interruptions: number;
  /** Epoch with which the training went on behind the last one. */
  readonly resumedAtEpoch?: number;
  readonly trainingSeconds: number;
  readonly billableSeconds: number;
  /** The job's states in order, as DescribeTrainingJob tells them. */
  readonly transitions: readonly { readonly status: string; readonly message: string }[];
  /** What the plan expects of spot prices. */
  readonly expectedSavingPercent?: number;
}

export interface RuleEvidence {
  readonly rule: string;
  /** `NoIssuesFound`, `IssuesFound`, ... */
  readonly status: string;
  readonly details?: string;
}

export interface TuningEvidence {
  readonly job: string;
  readonly strategy: string;
  readonly metric: string;
  readonly parallel: number;
  readonly trials: readonly TrialEvidence[];
  readonly best: string;
  readonly wallSeconds: number;
}

export interface TrialEvidence {
  readonly job: string;
  readonly status: string;
  readonly objective?: number;
  readonly hyperparameters: Readonly<Record<string, string>>;
  readonly startSeconds?: number;
  readonly endSeconds?: number;
}

/** On held-out images that no training saw. F1 is the unweighted mean over the classes. */
export interface ImageQuality {
  readonly images: number;
  readonly classes: readonly string[];
  readonly f1: number;
  readonly accuracy: number;
  /** Rows: what is there; columns: what was answered. */
  readonly confusion: readonly (readonly number[])[];
  readonly perClass: readonly {
    readonly label: string;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
    readonly images: number;
  }[];
  readonly baselines: readonly {
    readonly kind: 'majority' | 'linear-on-pixels';
    readonly f1: number;
    readonly accuracy: number;
  }[];
  readonly examples: readonly ShownImage[];
  readonly mistakes: readonly ShownImage[];
}

/** One image with its answer, small enough to be part of a page. */
export interface ShownImage {
  readonly product: string;
  readonly actual: string;
  readonly predicted: string;
  readonly confidence: number;
  /** `data:image/jpeg;base64,...` */
  readonly picture: string;
}

export interface ImageDeploymentEvidence {
  readonly endpoint: string;
  readonly instanceType: string;
  readonly group: string;
  readonly version: string;
  readonly readySeconds: number;
  readonly latency: Latency;
}

export interface ScalingEvidence {
  readonly minInstances: number;
  readonly maxInstances: number;
  /** What the plan says, for one instance in a minute. */
  readonly plannedTarget: number;
  /** What it was here: the clock ran faster, and this machine is not that instance. */
  readonly rehearsedTarget: number;
  /** Minutes of the plane's schedule clock in one of the machine's. */
  readonly clockSpeed: number;
  readonly requests: number;
  readonly refused: number;
  /** Sampled while it went on; seconds of the schedule clock since the burst began. */
  readonly timeline: readonly {
    readonly seconds: number;
    readonly instances: number;
    readonly requestsPerMinute: number;
  }[];
  readonly activities: readonly {
    readonly description: string;
    readonly cause: string;
    readonly status: string;
  }[];
}

export interface ImageBatchEvidence {
  readonly job: string;
  readonly images: number;
  readonly seconds: number;
  /** Share of the images of each product that were answered as a defect. */
  readonly defectShare: Readonly<Record<string, number>>;
  /** The endpoint gave the same class for the images that both saw. */
  readonly agrees: boolean;
}

export interface MonitoringEvidence {
  readonly schedule: string;
  /** Hours of the plane's schedule clock in one of the machine's, while it waited for the next run. */
  readonly clockSpeed: number;
  readonly baseline: { readonly images: number; readonly features: number };
  readonly quiet: WatchEvidence;
  readonly drifted: WatchEvidence;
}

export interface WatchEvidence {
  readonly captured: number;
  readonly status: string;
  readonly violations: readonly {
    readonly feature: string;
    readonly check: string;
    readonly description: string;
  }[];
  /** Mean of each watched feature. */
  readonly means: Readonly<Record<string, number>>;
  readonly shown: readonly string[];
}

export interface SecondRoundEvidence {
  readonly newImages: number;
  readonly job: string;
  readonly version: string;
  /** On held-out images under the shifted light, which the first version had not learned. */
  readonly f1Before: number;
  readonly f1After: number;
  /** On the held-out images of the first round. */
  readonly f1FirstHeldOut: number;
  readonly requestsDuringUpdate: number;
  readonly lostDuringUpdate: number;
  readonly wallSeconds: number;
}

export interface LaunchEvidence {
  readonly place: string;
  readonly files: number;
}
