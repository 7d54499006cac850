import { silentLog } from '@slipway/base';
import { memoryRecords, type Records } from '@slipway/storage';
import type { RequestContext } from '@slipway/wire';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AlarmActor, AlarmSettings } from '#ports/alarms.ts';
import { createScheduleClock } from '../../adapters/schedule-clock.ts';
import { createCloudWatch } from '../cloudwatch/index.ts';
import { createApplicationAutoScaling } from './index.ts';

// Source: https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html and
// https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-auto-scaling-policy.html, read 2026-11.

const scope = { accountId: '000000000000', region: 'eu-west-1' };
const context: RequestContext = {
  requestId: 'test',
  scope,
  principal: {
    accessKeyId: undefined,
    accountId: scope.accountId,
    arn: 'arn:aws:iam::000000000000:root',
  },
  headers: {},
  signal: new AbortController().signal,
  origin: 'http://127.0.0.1',
};
const MINUTE = 60_000;
const target = {
  ServiceNamespace: 'sagemaker',
  ResourceId: 'endpoint/e/variant/v',
  ScalableDimension: 'sagemaker:variant:DesiredInstanceCount',
};

/** The service on CloudWatch in memory, a variant that scales at once, a clock that the test moves, alarms that it sets off. */
function open(records: Records = memoryRecords()) {
  const state = {
    now: Date.UTC(2026, 10, 26, 12),
    instances: 1,
    isFree: true,
    isSlow: false,
    ids: 0,
  };
  const alarms = new Map<string, AlarmSettings>();
  const actors: AlarmActor[] = [];
  const schedule = createScheduleClock({ clock: { now: () => state.now } });
  const { metrics } = createCloudWatch({ records, schedule, log: silentLog });
  const { definition, start, stop } = createApplicationAutoScaling({
    records,
    schedule,
    metrics,
    log: silentLog,
    ids: { uuid: () => `id-${++state.ids}` },
    alarms: {
      put: async (_, alarm) => void alarms.set(alarm.name, alarm),
      remove: async (_, names) => {
        for (const name of names) alarms.delete(name);
      },
      onAction: (_, actor) => actors.push(actor),
    },
    variants: {
      find: (_, { endpoint }) =>
        endpoint === 'e' ? { current: state.instances, desired: state.instances } : undefined,
      scale: async (_scope, _name, instances) => {
        if (!state.isFree) return undefined;
        state.instances = instances;
        return { done: state.isSlow ? new Promise(() => {}) : Promise.resolve(true) };
      },
    },
  });
  const call = async (name: string, input: object): Promise<Record<string, unknown>> =>
    Object.assign({}, await definition.operations[name]?.(input as never, context));
  /** Minutes of the metric, the newest one last; they end now. */
  const measure = (values: readonly number[]) => {
    const dimensions = { EndpointName: 'e', VariantName: 'v' };
    for (const [at, value] of values.entries()) {
      const timestamp = state.now - (values.length - at) * MINUTE;
      metrics.put(scope, [
        {
          namespace: 'AWS/SageMaker',
          name: 'InvocationsPerInstance',
          dimensions,
          timestamp,
          values: [{ value, count: 1 }],
        },
      ]);
    }
  };
  const fire = async (kind: string, value: number) => {
    const alarm = [...alarms.values()].find(({ name }) => name.includes(kind));
    const action = alarm?.alarmActions[0];
    if (alarm === undefined || action === undefined) throw new Error(`no alarm ${kind}`);
    const start = Math.floor(state.now / MINUTE) * MINUTE - MINUTE;
    const points = [{ start, value, sampleCount: 1 }];
    for (const actor of actors) {
      await actor.act({ scope, alarm, action, state: 'ALARM', points, at: state.now });
    }
    if (!state.isSlow) await stop();
  };
  return { state, alarms, call, measure, fire, start, records };
}

let bench: ReturnType<typeof open>;
beforeEach(async () => {
  bench = open();
  await bench.call('RegisterScalableTarget', { ...target, MinCapacity: 1, MaxCapacity: 4 });
});

const track = (more: object = {}, PolicyName = 'p') =>
  bench.call('PutScalingPolicy', {
    ...target,
    PolicyName,
    PolicyType: 'TargetTrackingScaling',
    TargetTrackingScalingPolicyConfiguration: {
      TargetValue: 100,
      PredefinedMetricSpecification: {
        PredefinedMetricType: 'SageMakerVariantInvocationsPerInstance',
      },
      ...more,
    },
  });
const activities = async () =>
  (await bench.call('DescribeScalingActivities', { ServiceNamespace: 'sagemaker' }))[
    'ScalingActivities'
  ];

describe('target tracking', () => {
  test('makes two alarms with the rules and names of AWS, which go with the policy', async () => {
    const made = await track();
    expect(made).toMatchObject({
      PolicyARN: expect.stringMatching(
        /^arn:aws:autoscaling:eu-west-1:000000000000:scalingPolicy:id-\d+:resource\/sagemaker\/endpoint\/e\/variant\/v:policyName\/p$/,
      ),
    });
    expect([...bench.alarms.values()]).toMatchObject([
      {
        name: expect.stringMatching(/^TargetTracking-endpoint\/e\/variant\/v-AlarmHigh-/),
        statistic: 'Sum',
        comparison: 'GreaterThanThreshold',
        threshold: 100,
        evaluationPeriods: 3,
        datapointsToAlarm: 3,
      },
      {
        name: expect.stringMatching(/^TargetTracking-endpoint\/e\/variant\/v-AlarmLow-/),
        comparison: 'LessThanThreshold',
        threshold: 90,
        evaluationPeriods: 15,
        datapointsToAlarm: 15,
      },
    ]);
    await bench.call('DeleteScalingPolicy', { ...target, PolicyName: 'p' });
    expect(bench.alarms.size).toBe(0);
  });

  test('goes out by proportion in one step, as far as the target may', async () => {
    await track();
    await bench.fire('AlarmHigh', 250);
    expect(bench.state.instances).toBe(3);
    expect(await activities()).toMatchObject([
      {
        StatusCode: 'Successful',
        Description: 'Setting desired instance count to 3.',
        Cause: expect.stringMatching(
          /^monitor alarm .*AlarmHigh.* in state ALARM triggered policy p$/,
        ),
        StatusMessage:
          'Successfully set desired instance count to 3. Change successfully fulfilled by sagemaker.',
      },
    ]);
    bench.state.now += 10 * MINUTE;
    await bench.fire('AlarmHigh', 1000);
    expect(bench.state.instances).toBe(4);
  });

  test('what was measured before a scale out is not counted again while it cools down', async () => {
    await track();
    await bench.fire('AlarmHigh', 250);
    await bench.fire('AlarmHigh', 250);
    expect(bench.state.instances).toBe(3);
    await bench.fire('AlarmHigh', 390);
    expect(bench.state.instances).toBe(4);
  });

  test('goes in to what keeps the metric at its target, once a cooldown', async () => {
    bench.state.instances = 4;
    await track({ ScaleInCooldown: 120 });
    bench.measure(Array.from({ length: 15 }, (_, at) => (at === 7 ? 70 : 10)));
    await bench.fire('AlarmLow', 10);
    expect(bench.state.instances).toBe(3);
    bench.state.now += MINUTE;
    bench.measure(Array.from({ length: 15 }, () => 0));
    await bench.fire('AlarmLow', 0);
    expect(bench.state.instances).toBe(3);
    bench.state.now += 20 * MINUTE;
    bench.measure(Array.from({ length: 15 }, () => 0));
    await bench.fire('AlarmLow', 0);
    expect(bench.state.instances).toBe(1);
  });

  test('stays when one instance less would push the metric over its target', async () => {
    bench.state.instances = 2;
    await track();
    bench.measure(Array.from({ length: 15 }, () => 80));
    await bench.fire('AlarmLow', 80);
    expect(bench.state.instances).toBe(2);
    expect(await activities()).toEqual([]);
  });

  test('goes in only when all policies agree; one without scale in has no say and no alarm', async () => {
    bench.state.instances = 4;
    await track();
    await track({ DisableScaleIn: true }, 'out-only');
    const Dimensions = [{ Name: 'Host', Value: 'h' }];
    await track(
      {
        PredefinedMetricSpecification: undefined,
        CustomizedMetricSpecification: {
          Namespace: 'Mine',
          MetricName: 'Load',
          Dimensions,
          Statistic: 'Average',
        },
      },
      'own',
    );
    expect(bench.alarms.size).toBe(5);
    bench.measure(Array.from({ length: 15 }, () => 0));
    await bench.fire('AlarmLow', 0);
    expect(bench.state.instances).toBe(4);
    await bench.call('DeleteScalingPolicy', { ...target, PolicyName: 'own' });
    await bench.fire('AlarmLow', 0);
    expect(bench.state.instances).toBe(1);
  });

  test('does nothing where scaling is suspended', async () => {
    await track();
    const SuspendedState = { DynamicScalingOutSuspended: true };
    await bench.call('RegisterScalableTarget', { ...target, SuspendedState });
    await bench.fire('AlarmHigh', 250);
    expect(bench.state.instances).toBe(1);
  });

  test('says so when the endpoint cannot be changed', async () => {
    await track();
    bench.state.isFree = false;
    await bench.fire('AlarmHigh', 250);
    expect(await activities()).toMatchObject([
      { StatusCode: 'Failed', StatusMessage: expect.stringContaining('Failed to set desired') },
    ]);
  });
});

test.each([
  [3, 'Successful'],
  [1, 'Failed'],
])(
  'a change that a plane left half-way to 3 is, at %d instances, %s',
  async (...[instances, end]) => {
    await track();
    bench.state.isSlow = true;
    await bench.fire('AlarmHigh', 250);
    expect(await activities()).toMatchObject([{ StatusCode: 'InProgress' }]);
    const next = open(bench.records);
    next.state.instances = instances;
    await next.start();
    const found = await next.call('DescribeScalingActivities', { ServiceNamespace: 'sagemaker' });
    expect(found).toMatchObject({ ScalingActivities: [{ StatusCode: end }] });
  },
);

describe('a scalable target', () => {
  test('moves a capacity into its bounds at once', async () => {
    await bench.call('RegisterScalableTarget', { ...target, MinCapacity: 2 });
    expect(bench.state.instances).toBe(2);
    expect(await activities()).toMatchObject([{ Cause: 'minimum capacity was set to 2' }]);
    expect(
      await bench.call('DescribeScalableTargets', { ServiceNamespace: 'sagemaker' }),
    ).toMatchObject({ ScalableTargets: [{ MinCapacity: 2, MaxCapacity: 4 }] });
  });

  test('takes its policies and their alarms with it', async () => {
    await track();
    await bench.call('DeregisterScalableTarget', target);
    expect(bench.alarms.size).toBe(0);
    await expect(track()).rejects.toMatchObject({ code: 'ObjectNotFoundException' });
    expect(
      await bench.call('DescribeScalingPolicies', { ServiceNamespace: 'sagemaker' }),
    ).toMatchObject({ ScalingPolicies: [] });
  });

  test.each([
    [{ ServiceNamespace: 'ecs' }],
    [{ ScalableDimension: 'sagemaker:variant:DesiredProvisionedConcurrency' }],
    [{ ResourceId: 'endpoint/other/variant/v' }],
    [{ ResourceId: 'endpoint/e' }],
    [{ MinCapacity: 3, MaxCapacity: 2 }],
    [{ MinCapacity: 0 }],
    [{ Tags: { a: 'b' } }],
  ])('with %o is refused', async (part) => {
    const input = { ...target, MinCapacity: 1, MaxCapacity: 4, ...part };
    await expect(bench.call('RegisterScalableTarget', input)).rejects.toMatchObject({
      code: 'ValidationException',
    });
  });
});

test.each([
  [{ PolicyType: 'PredictiveScaling' }],
  [{ PolicyType: 'TargetTrackingScaling' }],
  [{ TargetTrackingScalingPolicyConfiguration: { TargetValue: 5 } }],
  [
    {
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 0,
        PredefinedMetricSpecification: {
          PredefinedMetricType: 'SageMakerVariantInvocationsPerInstance',
        },
      },
    },
  ],
  [
    {
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 1,
        PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      },
    },
  ],
  [{ PolicyType: 'StepScaling', StepScalingPolicyConfiguration: {} }],
])('a policy of %o is refused', async (part) => {
  const input = { ...target, PolicyName: 'p', PolicyType: 'TargetTrackingScaling', ...part };
  await expect(bench.call('PutScalingPolicy', input)).rejects.toMatchObject({
    code: 'ValidationException',
  });
});

test('a step policy is called by an alarm of the user and waits out its cooldown', async () => {
  const { PolicyARN } = await bench.call('PutScalingPolicy', {
    ...target,
    PolicyName: 'steps',
    StepScalingPolicyConfiguration: {
      AdjustmentType: 'ChangeInCapacity',
      Cooldown: 60,
      StepAdjustments: [
        { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 50, ScalingAdjustment: 1 },
        { MetricIntervalLowerBound: 50, ScalingAdjustment: 2 },
      ],
    },
  });
  bench.alarms.set('mine', {
    name: 'mine',
    actionsEnabled: true,
    okActions: [],
    alarmActions: [String(PolicyARN)],
    insufficientDataActions: [],
    namespace: 'n',
    metricName: 'm',
    dimensions: [],
    statistic: 'Sum',
    periodSeconds: 60,
    evaluationPeriods: 1,
    datapointsToAlarm: 1,
    threshold: 100,
    comparison: 'GreaterThanOrEqualToThreshold',
  });
  await bench.fire('mine', 120);
  expect(bench.state.instances).toBe(2);
  await bench.fire('mine', 120);
  expect(bench.state.instances).toBe(2);
  await bench.fire('mine', 160);
  expect(bench.state.instances).toBe(3);
  bench.state.now += 2 * MINUTE;
  await bench.fire('mine', 120);
  expect(bench.state.instances).toBe(4);
});
