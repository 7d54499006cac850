import type { EpochMs, Scope } from '@slipway/base';

/** CloudWatch's alarms, for services that set their own and act on them. Joined in `compose.ts`. */
export interface Alarms {
  /** Makes the alarm or changes it; a changed one keeps its state. */
  put(scope: Scope, alarm: AlarmSettings): Promise<void>;
  /** Those that are not there (any more) are passed over. */
  remove(scope: Scope, names: readonly string[]): Promise<void>;
  /**
   * Who carries out the actions whose ARN begins so. Called at a change of state and, as for scaling policies on AWS,
   * once a minute while the alarm stays in ALARM; minutes are those of the schedule clock.
   */
  onAction(arnPrefix: string, actor: AlarmActor): void;
}

export interface AlarmActor {
  act(firing: AlarmFiring): Promise<void>;
}

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

export type Comparison =
  | 'GreaterThanOrEqualToThreshold'
  | 'GreaterThanThreshold'
  | 'LessThanThreshold'
  | 'LessThanOrEqualToThreshold';

export interface AlarmSettings {
  readonly name: string;
  readonly description?: string;
  readonly actionsEnabled: boolean;
  readonly okActions: readonly string[];
  readonly alarmActions: readonly string[];
  readonly insufficientDataActions: readonly string[];
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: readonly AlarmDimension[];
  /** `Average`, `p99`. */
  readonly statistic: string;
  readonly periodSeconds: number;
  readonly unit?: string;
  readonly evaluationPeriods: number;
  /** Those of the evaluation periods that must breach. */
  readonly datapointsToAlarm: number;
  readonly threshold: number;
  readonly comparison: Comparison;
  /** `missing` when not given. */
  readonly treatMissingData?: 'breaching' | 'notBreaching' | 'ignore' | 'missing';
}

export interface AlarmDimension {
  readonly Name: string;
  readonly Value: string;
}

export interface AlarmFiring {
  readonly scope: Scope;
  readonly alarm: AlarmSettings;
  readonly action: string;
  readonly state: AlarmState;
  /** What the alarm was judged by, oldest first; empty when its state was set by hand. */
  readonly points: readonly AlarmPoint[];
  /** By the schedule clock. */
  readonly at: EpochMs;
}

export interface AlarmPoint {
  readonly start: EpochMs;
  readonly value: number;
  readonly sampleCount: number;
}
