// provenance: aws-doc https://docs.aws.amazon.com/sagemaker/latest/dg/monitoring-cloudwatch.html
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ApplicationAutoScalingClient,
  DescribeScalingPoliciesCommand,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  PutMetricAlarmCommand,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  DescribeEndpointCommand,
  UpdateEndpointCommand,
  UpdateEndpointWeightsAndCapacitiesCommand,
  waitUntilEndpointInService,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, clientsFor, region } from '../harness/clients.ts';
import { freshDataDir, type RunningPlane, root, startPlane } from '../harness/plane.ts';
import { refusalOf } from '../harness/refusal.ts';
import { bucket, createModel, waiting } from '../harness/training.ts';

const fixtures = join(root, 'packages/engines/src/model/fixtures');
const EndpointName = 'kept';
const Dimensions = [
  { Name: 'EndpointName', Value: EndpointName },
  { Name: 'VariantName', Value: 'AllTraffic' },
];
const target = {
  ServiceNamespace: 'sagemaker' as const,
  ResourceId: `endpoint/${EndpointName}/variant/AllTraffic`,
  ScalableDimension: 'sagemaker:variant:DesiredInstanceCount' as const,
};
const capture = {
  EnableCapture: true,
  InitialSamplingPercentage: 100,
  DestinationS3Uri: `s3://${bucket}/captured`,
  CaptureOptions: [{ CaptureMode: 'Input' as const }, { CaptureMode: 'Output' as const }],
};

describe('an endpoint that is watched', () => {
  const data = freshDataDir();
  const scratch = mkdtempSync(join(tmpdir(), 'slipway-models-'));
  let plane: RunningPlane;
  let clients: Clients;
  let cloudwatch: CloudWatchClient;
  let scaling: ApplicationAutoScalingClient;

  const start = async () => {
    plane = await startPlane({ dataDir: data.path });
    clients = clientsFor(plane.url);
    const options = {
      endpoint: plane.url,
      region,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    };
    cloudwatch = new CloudWatchClient(options);
    scaling = new ApplicationAutoScalingClient(options);
  };
  const putModel = async (name: string) => {
    const file = join(scratch, `${name}.tar.gz`);
    execFileSync('tar', ['-czf', file, '-C', join(fixtures, name), 'model.onnx', 'serving.json']);
    const Key = `${name}/model.tar.gz`;
    await clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: readFileSync(file) }));
    await createModel(clients, { name, modelDataUrl: `s3://${bucket}/${Key}` });
  };
  const inService = () =>
    waitUntilEndpointInService({ client: clients.sagemaker, ...waiting }, { EndpointName });
  const putConfig = (name: string) =>
    clients.sagemaker.send(
      new CreateEndpointConfigCommand({
        EndpointConfigName: name,
        DataCaptureConfig: capture,
        ProductionVariants: [
          {
            VariantName: 'AllTraffic',
            ModelName: name,
            InstanceType: 'ml.m5.large',
            InitialInstanceCount: 1,
          },
        ],
      }),
    );
  const invoke = async () => {
    const { Body } = await clients.runtime.send(
      new InvokeEndpointCommand({ EndpointName, ContentType: 'text/csv', Body: '1,2,3' }),
    );
    return new TextDecoder().decode(Body);
  };
  const window = () => ({
    StartTime: new Date(Date.now() - 3_600_000),
    EndTime: new Date(Date.now() + 60_000),
  });

  beforeAll(async () => {
    await start();
    await clients.s3.send(new CreateBucketCommand({ Bucket: bucket }));
    for (const name of ['regression', 'binary-logistic']) {
      await putModel(name);
      await putConfig(name);
    }
    await clients.sagemaker.send(
      new CreateEndpointCommand({ EndpointName, EndpointConfigName: 'regression' }),
    );
    await inService();
  });
  afterAll(async () => {
    clients?.destroy();
    cloudwatch?.destroy();
    scaling?.destroy();
    await plane?.stop();
    data.remove();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('replaces its model under traffic without losing a request', async () => {
    const before = await invoke();
    const seen = new Set<string>();
    let isOver = false;
    const callers = Array.from({ length: 6 }, async () => {
      while (!isOver) seen.add(await invoke());
    });
    await clients.sagemaker.send(
      new UpdateEndpointCommand({ EndpointName, EndpointConfigName: 'binary-logistic' }),
    );
    await inService();
    isOver = true;
    await Promise.all(callers);
    const after = await invoke();
    expect(after).not.toBe(before);
    expect([...seen].sort()).toEqual(expect.arrayContaining([before]));
    expect([before, after]).toEqual(expect.arrayContaining([...seen]));
  });

  it("answers CloudWatch's refusals by the names that its clients know", async () => {
    const put = cloudwatch.send(
      new PutMetricDataCommand({
        Namespace: 'AWS/Mine',
        MetricData: [{ MetricName: 'm', Value: 1 }],
      }),
    );
    expect(await refusalOf(put)).toMatchObject({ code: 'InvalidParameterValueException' });
    const alarm = cloudwatch.send(
      new PutMetricAlarmCommand({
        AlarmName: 'a',
        Namespace: 'Mine',
        MetricName: 'm',
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'GreaterThanThreshold',
        AlarmActions: [`arn:aws:sns:${region}:000000000000:people`],
      }),
    );
    expect((await refusalOf(alarm)).message).toContain('sns');
  });

  it('keeps metrics, captured data, instances, policies and alarms over a restart', async () => {
    await cloudwatch.send(
      new PutMetricDataCommand({ Namespace: 'Mine', MetricData: [{ MetricName: 'm', Value: 7 }] }),
    );
    await clients.sagemaker.send(
      new UpdateEndpointWeightsAndCapacitiesCommand({
        EndpointName,
        DesiredWeightsAndCapacities: [{ VariantName: 'AllTraffic', DesiredInstanceCount: 2 }],
      }),
    );
    await inService();
    await scaling.send(
      new RegisterScalableTargetCommand({ ...target, MinCapacity: 1, MaxCapacity: 3 }),
    );
    const { Alarms = [] } = await scaling.send(
      new PutScalingPolicyCommand({
        ...target,
        PolicyName: 'p',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration: {
          TargetValue: 1000,
          PredefinedMetricSpecification: {
            PredefinedMetricType: 'SageMakerVariantInvocationsPerInstance',
          },
        },
      }),
    );
    const sent = await invocations();
    await plane.stop();
    clients.destroy();
    await start();

    const files = await clients.s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: `captured/${EndpointName}/AllTraffic/` }),
    );
    expect(files.KeyCount).toBeGreaterThan(0);
    expect(await invocations()).toBe(sent);
    const { MetricDataResults } = await cloudwatch.send(
      new GetMetricDataCommand({
        ...window(),
        MetricDataQueries: [
          {
            Id: 'm',
            MetricStat: { Metric: { Namespace: 'Mine', MetricName: 'm' }, Period: 60, Stat: 'Sum' },
          },
        ],
      }),
    );
    expect(MetricDataResults).toMatchObject([{ Values: [7], StatusCode: 'Complete' }]);
    const { ProductionVariants } = await clients.sagemaker.send(
      new DescribeEndpointCommand({ EndpointName }),
    );
    expect(ProductionVariants).toMatchObject([{ CurrentInstanceCount: 2 }]);
    const { ScalingPolicies } = await scaling.send(
      new DescribeScalingPoliciesCommand({ ServiceNamespace: 'sagemaker' }),
    );
    expect(ScalingPolicies).toMatchObject([{ PolicyName: 'p', Alarms }]);
    const AlarmNames = Alarms.map(({ AlarmName = '' }) => AlarmName);
    const { MetricAlarms } = await cloudwatch.send(new DescribeAlarmsCommand({ AlarmNames }));
    expect(MetricAlarms).toHaveLength(2);
  });

  const invocations = async () => {
    const { Datapoints = [] } = await cloudwatch.send(
      new GetMetricStatisticsCommand({
        Namespace: 'AWS/SageMaker',
        MetricName: 'Invocations',
        Dimensions,
        Period: 3600,
        Statistics: ['Sum'],
        ...window(),
      }),
    );
    return Datapoints.reduce((sum, { Sum = 0 }) => sum + Sum, 0);
  };
});
