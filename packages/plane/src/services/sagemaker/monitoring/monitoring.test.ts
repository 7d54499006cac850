import type {
  DescribeMonitoringScheduleResponse,
  DescribeProcessingJobResponse,
  ListMonitoringExecutionsResponse,
  MonitoringScheduleConfig,
  ScheduleConfig,
} from '@aws-sdk/client-sagemaker';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  imageUri,
  type ProcessingHarness,
  processingHarness,
  scope,
} from '../testing/processing-harness.ts';
import { shellInterpreter } from '../testing/shell-interpreter.ts';
import { hourFolder } from './domain/schedule-expression.ts';

const hourMs = 3_600_000;
const once: ScheduleConfig = {
  ScheduleExpression: 'NOW',
  DataAnalysisStartTime: '-PT1H',
  DataAnalysisEndTime: '-PT0H',
};

/** Tells what it was given, and says that it found something. */
const monitor = [
  'set -e; cd opt/ml',
  'cat "$baseline_constraints" "$baseline_statistics"',
  'find "$dataset_source" -type f | sed "s|.*/input/||"',
  'echo "$sagemaker_endpoint_name $sagemaker_monitoring_schedule_name $dataset_format"',
  'echo found >processing/output/constraint_violations.json',
  'mkdir -p output/metrics/cloudwatch',
  `echo '{"MetricName":"feature_baseline_drift_age","Timestamp":"'$end_time'","Value":0.5,"Dimensions":[{"Name":"Endpoint","Value":"churn"}]}' >output/metrics/cloudwatch/a.jsonl`,
  'echo "CompletedWithViolations: Job completed successfully with 1 violations." >output/message',
].join('; ');

describe('a monitoring schedule', () => {
  test('that runs once finds the captured data and the baseline, and tells of violations', async () => {
    const plane = await openPlane();
    const hour = capture(plane, 0);
    plane.objects.put('s3://data/captured/churn/AllTraffic/2020/01/01/00/old.jsonl', '{}\n');
    await define(plane, monitor);
    await schedule(plane, once);
    const execution = await ended(plane);
    expect(execution).toMatchObject({
      MonitoringScheduleName: 'watch',
      MonitoringExecutionStatus: 'CompletedWithViolations',
      EndpointName: 'churn',
      MonitoringJobDefinitionName: 'quality',
      MonitoringType: 'DataQuality',
    });
    const name = execution.ProcessingJobArn?.split('/').at(-1) ?? '';
    expect(name).toMatch(/^model-monitoring-\d{12}-[0-9a-f]{24}$/);
    const job = await plane.call<DescribeProcessingJobResponse>('DescribeProcessingJob', {
      ProcessingJobName: name,
    });
    expect(job).toMatchObject({
      ProcessingJobStatus: 'Completed',
      MonitoringScheduleArn: 'arn:aws:sagemaker:us-east-1:000000000000:monitoring-schedule/watch',
    });
    const format =
      '{"sagemakerCaptureJson":{"captureIndexNames":["endpointInput","endpointOutput"]}}';
    expect(await plane.messages(name)).toEqual([
      'the constraints',
      'the statistics',
      `endpoint/churn/AllTraffic/${hour}/a.jsonl`,
      `churn watch ${format}`,
    ]);
    const at = hourFolder(execution.ScheduledTime?.getTime() ?? 0);
    const written = `s3://out/reports/churn/watch/${at}/constraint_violations.json`;
    expect(plane.objects.text(written)).toBe('found\n');
    const [metric] = plane.metrics.list(scope);
    expect(metric).toMatchObject({
      namespace: 'aws/sagemaker/Endpoints/data-metrics',
      name: 'feature_baseline_drift_age',
      dimensions: { Endpoint: 'churn' },
    });
    await stopped(plane);
  });

  test('that runs hourly looks at the hour before', async () => {
    const plane = await openPlane();
    const hour = capture(plane, 0);
    await define(
      plane,
      'find "$dataset_source" -type f | sed "s|.*/input/||"; echo $start_time $end_time',
    );
    await schedule(plane, { ScheduleExpression: 'cron(0 * ? * * *)' });
    expect((await describeSchedule(plane)).MonitoringScheduleStatus).toBe('Scheduled');
    plane.schedule.setSpeed(36_000);
    await expect.poll(() => executions(plane)).not.toEqual([]);
    await plane.call('StopMonitoringSchedule', { MonitoringScheduleName: 'watch' });
    const execution = await ended(plane);
    expect(execution.MonitoringExecutionStatus).toBe('Completed');
    const end = execution.ScheduledTime?.getTime() ?? Number.NaN;
    expect(end % hourMs).toBe(0);
    const [file, window] = await plane.messages(
      execution.ProcessingJobArn?.split('/').at(-1) ?? '',
    );
    expect(file).toBe(`endpoint/churn/AllTraffic/${hour}/a.jsonl`);
    expect(window?.split(' ').map((time) => Date.parse(time))).toEqual([end - hourMs, end]);
    await stopped(plane);
  });

  test('whose hours hold no data fails, and makes no job', async () => {
    const plane = await openPlane();
    await define(plane, 'true');
    await schedule(plane, once);
    const execution = await ended(plane);
    expect(execution).toMatchObject({
      MonitoringExecutionStatus: 'Failed',
      FailureReason: 'Job inputs had no data',
    });
    expect(execution.ProcessingJobArn).toBeUndefined();
  });

  test('whose job fails says why; started again it runs once more', async () => {
    const plane = await openPlane();
    capture(plane, 0);
    await define(plane, 'echo nonsense >opt/ml/output/message; exit 2');
    await schedule(plane, once);
    expect(await ended(plane)).toMatchObject({
      MonitoringExecutionStatus: 'Failed',
      FailureReason: 'AlgorithmError: , exit code: 2 nonsense',
    });
    await stopped(plane);
    await plane.call('StartMonitoringSchedule', { MonitoringScheduleName: 'watch' });
    await expect.poll(async () => (await executions(plane)).length, { timeout: 20_000 }).toBe(2);
    await ended(plane);
    await plane.call('DeleteMonitoringSchedule', { MonitoringScheduleName: 'watch' });
    expect(await plane.call('ListMonitoringSchedules', {})).toMatchObject({
      MonitoringScheduleSummaries: [],
    });
  });

  test('goes on after a restart, and tells of the run that it ended', async () => {
    const plane = await openPlane();
    capture(plane, 0);
    await define(plane, 'sleep 600');
    await schedule(plane, { ScheduleExpression: 'cron(0 * ? * * *)' });
    plane.schedule.setSpeed(36_000);
    await expect.poll(() => executions(plane)).not.toEqual([]);
    plane.schedule.setSpeed(1);
    await expect
      .poll(async () => (await executions(plane))[0]?.MonitoringExecutionStatus)
      .toBe('InProgress');
    await plane.restart();
    expect(await ended(plane)).toMatchObject({
      MonitoringExecutionStatus: 'Failed',
      FailureReason: expect.stringContaining('The local plane was stopped'),
    });
    const before = (await executions(plane)).length;
    plane.schedule.setSpeed(36_000);
    await expect.poll(async () => (await executions(plane)).length).toBeGreaterThan(before);
  });

  test('cannot be deleted while it runs', async () => {
    const plane = await openPlane();
    capture(plane, 0);
    await define(plane, 'sleep 600');
    await schedule(plane, once);
    await expect
      .poll(() => executions(plane))
      .toMatchObject([{ MonitoringExecutionStatus: 'InProgress' }]);
    await expect(
      plane.call('DeleteMonitoringSchedule', { MonitoringScheduleName: 'watch' }),
    ).rejects.toMatchObject({ code: 'ValidationException' });
    const [execution] = await executions(plane);
    const name = execution?.ProcessingJobArn?.split('/').at(-1);
    await plane.call('StopProcessingJob', { ProcessingJobName: name });
    expect((await ended(plane)).MonitoringExecutionStatus).toBe('Stopped');
  });

  test.each<[string, MonitoringScheduleConfig, RegExp]>([
    ['a wrong expression', named({ ScheduleExpression: 'rate(1 hour)' }), /Invalid ScheduleExpr/],
    ['NOW without a window', named({ ScheduleExpression: 'NOW' }), /are required/],
    ['a window in the future', named({ ...once, DataAnalysisEndTime: 'PT1H' }), /negative dura/],
    ['a window of days', named({ ...once, DataAnalysisStartTime: '-P2D' }), /at most 24 hours/],
    ['no definition', { ScheduleConfig: once }, /Exactly one of MonitoringJobDefinition/],
    [
      'model quality',
      { ...named(once), MonitoringType: 'ModelQuality' },
      /does not support monitoring of type ModelQuality/,
    ],
  ])('with %s is refused', async (_, config, message) => {
    const plane = await openPlane();
    await define(plane, 'true');
    const call = plane.call('CreateMonitoringSchedule', {
      MonitoringScheduleName: 'watch',
      MonitoringScheduleConfig: config,
    });
    await expect(call).rejects.toMatchObject({
      code: 'ValidationException',
      message: expect.stringMatching(message),
    });
  });

  test.each([
    ['none', /Could not find endpoint/],
    ['silent', /Data capture is not enabled/],
  ])('for the endpoint %s is refused', async (endpoint, message) => {
    const plane = await openPlane();
    await define(plane, 'true', endpoint);
    await expect(schedule(plane, once)).rejects.toMatchObject({
      message: expect.stringMatching(message),
    });
  });
});

test('a definition is described, listed by its endpoint and deleted', async () => {
  const plane = await openPlane();
  await define(plane, 'true');
  await expect(define(plane, 'true')).rejects.toMatchObject({ code: 'ResourceInUse' });
  const name = { JobDefinitionName: 'quality' };
  expect(await plane.call('DescribeDataQualityJobDefinition', name)).toMatchObject({
    JobDefinitionArn:
      'arn:aws:sagemaker:us-east-1:000000000000:data-quality-job-definition/quality',
    RoleArn: 'arn:aws:iam::000000000000:role/monitor',
  });
  const listed = await plane.call('ListDataQualityJobDefinitions', { EndpointName: 'churn' });
  expect(listed).toMatchObject({
    JobDefinitionSummaries: [{ MonitoringJobDefinitionName: 'quality', EndpointName: 'churn' }],
  });
  await plane.call('DeleteDataQualityJobDefinition', name);
  await expect(plane.call('DescribeDataQualityJobDefinition', name)).rejects.toMatchObject({
    code: 'ResourceNotFound',
  });
});

/** Data of the present hour, or of one some hours from it; answers its folder. */
function capture(plane: ProcessingHarness, hours: number): string {
  const folder = hourFolder(plane.schedule.now() + hours * hourMs);
  plane.objects.put(`s3://data/captured/churn/AllTraffic/${folder}/a.jsonl`, '{}\n');
  return folder;
}

function define(plane: ProcessingHarness, program: string, endpoint = 'churn') {
  plane.objects.put('s3://data/baseline/constraints.json', 'the constraints\n');
  plane.objects.put('s3://data/baseline/statistics.json', 'the statistics\n');
  return plane.call('CreateDataQualityJobDefinition', {
    JobDefinitionName: 'quality',
    RoleArn: 'arn:aws:iam::000000000000:role/monitor',
    DataQualityAppSpecification: { ImageUri: imageUri, Environment: { PROGRAM: program } },
    DataQualityBaselineConfig: {
      ConstraintsResource: { S3Uri: 's3://data/baseline/constraints.json' },
      StatisticsResource: { S3Uri: 's3://data/baseline/statistics.json' },
    },
    DataQualityJobInput: {
      EndpointInput: { EndpointName: endpoint, LocalPath: '/opt/ml/processing/input/endpoint' },
    },
    DataQualityJobOutputConfig: {
      MonitoringOutputs: [
        { S3Output: { S3Uri: 's3://out/reports', LocalPath: '/opt/ml/processing/output' } },
      ],
    },
    JobResources: {
      ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 1 },
    },
  });
}

function named(config: ScheduleConfig): MonitoringScheduleConfig {
  return { ScheduleConfig: config, MonitoringJobDefinitionName: 'quality' };
}

function schedule(plane: ProcessingHarness, config: ScheduleConfig) {
  return plane.call('CreateMonitoringSchedule', {
    MonitoringScheduleName: 'watch',
    MonitoringScheduleConfig: named(config),
  });
}

function describeSchedule(plane: ProcessingHarness) {
  return plane.call<DescribeMonitoringScheduleResponse>('DescribeMonitoringSchedule', {
    MonitoringScheduleName: 'watch',
  });
}

async function executions(plane: ProcessingHarness) {
  const listed = await plane.call<ListMonitoringExecutionsResponse>('ListMonitoringExecutions', {
    MonitoringScheduleName: 'watch',
    SortBy: 'ScheduledTime',
    SortOrder: 'Ascending',
  });
  return listed.MonitoringExecutionSummaries ?? [];
}

/** The first run, once the newest is over. */
/** A schedule of one run stops behind it, a moment after the run's own record. */
async function stopped(plane: ProcessingHarness) {
  await expect
    .poll(async () => (await describeSchedule(plane)).MonitoringScheduleStatus, { timeout: 20_000 })
    .toBe('Stopped');
}

async function ended(plane: ProcessingHarness) {
  await expect
    .poll(
      async () => {
        const all = await executions(plane);
        return all.map(({ MonitoringExecutionStatus: status }) => status);
      },
      { timeout: 20_000 },
    )
    .toSatisfy(
      (statuses: string[]) =>
        statuses.length > 0 &&
        statuses.every((status) => status !== 'Pending' && status !== 'InProgress'),
    );
  const [first] = await executions(plane);
  return first ?? expect.fail('no execution');
}

async function openPlane(): Promise<ProcessingHarness> {
  const shell = await shellInterpreter(onTestFinished);
  const plane = await processingHarness(shell);
  onTestFinished(async () => {
    plane.schedule.setSpeed(1);
    await plane.dispose();
  });
  return plane;
}
