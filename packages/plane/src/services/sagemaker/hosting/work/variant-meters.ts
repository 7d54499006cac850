import type { EpochMs, Scope } from '@slipway/base';
import type { Meter, Metrics } from '#ports/metrics.ts';
import type { ScheduleClock } from '#ports/schedule-clock.ts';

export interface MeterNeeds {
  readonly metrics: Metrics;
  readonly schedule: ScheduleClock;
}

export interface MeteredVariant {
  readonly scope: Scope;
  readonly endpoint: string;
  readonly variant: string;
}

export interface InvocationOutcome {
  /** HTTP status of the container; 0 when it did not answer. */
  readonly status: number;
  readonly modelMs: number;
  /** What the platform took beside the model, up to the answer of the model. */
  readonly overheadMs: number;
  readonly instances: number;
}

const NAMESPACE = 'AWS/SageMaker';
const MINUTE_MS = 60_000;
const MICROSECONDS_PER_MS = 1000;

/**
 * What a variant tells CloudWatch of its requests, under the names of
 * https://docs.aws.amazon.com/sagemaker/latest/dg/monitoring-cloudwatch.html, read 2026-11.
 */
export class VariantMeters {
  readonly #needs: MeterNeeds;
  readonly #variant: MeteredVariant;
  readonly #meters: Readonly<Record<MeterName, Meter>>;
  #busyMinute = -1;
  #busyMinuteBefore = -1;

  constructor(needs: MeterNeeds, variant: MeteredVariant) {
    this.#needs = needs;
    this.#variant = variant;
    this.#meters = metersOf(needs.metrics, variant);
  }

  answered({ status, modelMs, overheadMs, instances }: InvocationOutcome): void {
    const meters = this.#meters;
    meters.Invocations(1);
    meters.InvocationsPerInstance(1 / Math.max(1, instances));
    meters.ModelLatency(Math.round(modelMs * MICROSECONDS_PER_MS));
    meters.OverheadLatency(Math.max(0, Math.round(overheadMs * MICROSECONDS_PER_MS)));
    meters.Invocation4XXErrors(status >= 400 && status < 500 ? 1 : 0);
    meters.Invocation5XXErrors(status >= 500 ? 1 : 0);
    if (status !== 200) meters.InvocationModelErrors(1);
    this.#noteBusy();
  }

  /** SageMaker reports zeros when nobody calls, so that scaling in works. */
  endMinute(minute: EpochMs): void {
    if (minute === this.#busyMinute || minute === this.#busyMinuteBefore) return;
    const { scope } = this.#variant;
    const zero = (name: string) => ({
      ...idOf(this.#variant, name),
      timestamp: minute,
      values: [{ value: 0, count: 1 }],
    });
    this.#needs.metrics.put(scope, [zero('Invocations'), zero('InvocationsPerInstance')]);
  }

  #noteBusy(): void {
    const minute = Math.floor(this.#needs.schedule.now() / MINUTE_MS) * MINUTE_MS;
    if (minute === this.#busyMinute) return;
    this.#busyMinuteBefore = this.#busyMinute;
    this.#busyMinute = minute;
  }
}

const units = {
  Invocations: 'None',
  InvocationsPerInstance: 'None',
  ModelLatency: 'Microseconds',
  OverheadLatency: 'Microseconds',
  Invocation4XXErrors: 'None',
  Invocation5XXErrors: 'None',
  InvocationModelErrors: 'None',
} as const;

type MeterName = keyof typeof units;

function metersOf(metrics: Metrics, variant: MeteredVariant): Readonly<Record<MeterName, Meter>> {
  const meter = (name: MeterName) =>
    metrics.meter(variant.scope, { ...idOf(variant, name), unit: units[name] });
  return {
    Invocations: meter('Invocations'),
    InvocationsPerInstance: meter('InvocationsPerInstance'),
    ModelLatency: meter('ModelLatency'),
    OverheadLatency: meter('OverheadLatency'),
    Invocation4XXErrors: meter('Invocation4XXErrors'),
    Invocation5XXErrors: meter('Invocation5XXErrors'),
    InvocationModelErrors: meter('InvocationModelErrors'),
  };
}

function idOf({ endpoint, variant }: MeteredVariant, name: string) {
  return {
    namespace: NAMESPACE,
    name,
    dimensions: { EndpointName: endpoint, VariantName: variant },
  };
}
