import type { StageKind } from '#advice/plan.ts';
import type { Fact } from '#catalog/fact.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import type { ClosedFeature, Modality, Region, Task } from '#needs/vocabulary.ts';

/** Numbers that a choice must not exceed; each has one rule that reads it. */
export interface Limits {
  readonly payloadMaxBytes?: Fact<number>;
  readonly processingMaxSeconds?: Fact<number>;
  readonly modelMemoryMaxBytes?: Fact<number>;
  readonly concurrencyMax?: Fact<number>;
  readonly datasetMaxBytes?: Fact<number>;
  readonly rowsMin?: Fact<number>;
  readonly runMaxSeconds?: Fact<number>;
  /** Endpoints of this kind in one Region, one for each model. */
  readonly modelsMax?: Fact<number>;
  readonly classesMax?: Fact<number>;
  /** Of one text in a direct call, by task. */
  readonly textMaxBytes?: Fact<Partial<Readonly<Record<Task, number>>>>;
  /** Longest wait for spot capacity when nothing is checkpointed. */
  readonly waitMaxSecondsWithoutCheckpoints?: Fact<number>;
}

/** What AWS says that the service can or cannot do; absent means that no page was found. */
export interface Abilities {
  readonly gpu?: Fact<boolean>;
  readonly vpc?: Fact<boolean>;
  readonly networkIsolation?: Fact<boolean>;
  readonly variants?: Fact<boolean>;
  readonly dataCapture?: Fact<boolean>;
  readonly answersCaller?: Fact<boolean>;
  readonly staysWarm?: Fact<boolean>;
}

export interface Lifecycle {
  readonly status: 'open' | 'maintenance' | 'sunset' | 'shutdown';
  /** First day without new customers, when there is one. */
  readonly closedSince?: string;
  /** The word for it in `account.usedInLast12Months`. */
  readonly feature?: ClosedFeature;
  readonly replacement?: ServiceId;
}

export interface Guidance {
  /** Tasks that the service can learn; absent when it does not learn. */
  readonly tasks?: Fact<readonly Task[]>;
  readonly modalities?: Fact<readonly Modality[]>;
  /** Pages behind the advice that rules give about this service, by the name that rules use. */
  readonly pages?: Readonly<Record<string, Fact<string>>>;
}

export interface CatalogEntry {
  readonly id: ServiceId;
  /** Stages in which it can be chosen. */
  readonly stages: readonly StageKind[];
  readonly lifecycle: Fact<Lifecycle>;
  /** Regions without it; everything else is taken as offered. */
  readonly absentIn: Fact<readonly Region[]>;
  readonly limits: Limits;
  readonly abilities: Abilities;
  readonly guidance: Guidance;
  /** Price book entries that it is billed by; empty when AWS bills nothing for it. */
  readonly meters: Fact<readonly string[]>;
  /** AWS's words for the protections that it offers. */
  readonly security: Fact<readonly string[]>;
}

const lifecycleLists = 'https://docs.aws.amazon.com/general/latest/gr/service-lifecycle.html';

/** Not on any of AWS's maintenance, sunset or shutdown lists. */
export const openService: Fact<Lifecycle> = {
  value: { status: 'open' },
  source: lifecycleLists,
  asOf: '2026-10',
};
