import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { jobRole } from './job-role.ts';
import { processingStep } from './pipelines/processing-step.ts';
import { ProjectPipeline } from './pipelines/project-pipeline.ts';
import type { PlanSettings } from './plan-settings.ts';
import { ProjectImages } from './project-images.ts';
import type { ProjectResources } from './project-resources.ts';
import type { ServingStack } from './serving-stack.ts';

export interface DriftMonitorProps {
  readonly resources: ProjectResources;
  readonly monitoring: NonNullable<PlanSettings['monitoring']>;
  readonly endpoint: Pick<ServingStack, 'endpointName' | 'variantName'>;
}

/**
 * Compares what the endpoint was asked and answered with a baseline, on a schedule. SageMaker Model Monitor takes no new
 * customers since 2026-07-30; this is a processing job of the image `monitor`, with Model Monitor's files.
 * Run the pipeline `...-monitor-baseline` once after a day that was normal: the baseline is what the endpoint was asked
 * and answered then, with images as the cameras send them and not as the training resized them.
 */
export class DriftMonitor extends Construct {
  readonly alarm: Alarm;

  constructor(scope: Construct, id: string, props: DriftMonitorProps) {
    super(scope, id);
    const { resources, monitoring, endpoint } = props;
    const { endpointName, variantName } = endpoint;
    const captured = `capture/${endpointName}/${variantName}/`;
    const imageUri = new ProjectImages(this, 'Images').uri('monitor');
    const role = jobRole(this, 'Role', {
      resources,
      rights: {
        description: 'Compares captured data with the baseline',
        reads: ['capture'],
        writes: ['monitoring'],
      },
    });
    const common = { imageUri, roleArn: role.roleArn, instanceType: monitoring.instanceType };
    new ProjectPipeline(this, 'Baseline', {
      name: 'monitor-baseline',
      description: 'Statistics and constraints of the traffic so far',
      jobRoles: [role],
      steps: [
        processingStep(resources, {
          ...common,
          name: 'Baseline',
          environment: {
            dataset_format: JSON.stringify({ sagemakerCaptureJson: {} }),
            dataset_source: '/opt/ml/processing/input/endpoint',
            output_path: '/opt/ml/processing/output',
            publish_cloudwatch_metrics: 'Disabled',
          },
          inputs: { 'input/endpoint': captured },
          outputs: { output: 'monitoring/baseline' },
        }),
      ],
    });
    new ProjectPipeline(this, 'Watch', {
      name: 'monitor',
      description: 'Compares the captured data of the last day with the baseline',
      schedule: monitoring.schedule,
      jobRoles: [role],
      steps: [
        processingStep(resources, {
          ...common,
          name: 'Compare',
          environment: {
            dataset_format: JSON.stringify({ sagemakerCaptureJson: {} }),
            dataset_source: '/opt/ml/processing/input/endpoint',
            output_path: '/opt/ml/processing/output',
            baseline_constraints: '/opt/ml/processing/input/baseline/constraints.json',
            baseline_statistics: '/opt/ml/processing/input/baseline/statistics.json',
            publish_cloudwatch_metrics: 'Enabled',
            sagemaker_endpoint_name: endpointName,
            sagemaker_monitoring_schedule_name: `${endpointName}-drift`,
            // No Model Monitor names the window or carries the metrics over: the image does both.
            slipway_window_hours: '24',
            slipway_put_metrics: 'Enabled',
          },
          inputs: {
            'input/endpoint': captured,
            'input/baseline': 'monitoring/baseline/',
          },
          outputs: { output: 'monitoring/results' },
        }),
      ],
    });
    this.alarm = this.#alarm(endpointName);
  }

  /** The image publishes the distance of each feature and the number of violations; the job itself completes. */
  #alarm(endpointName: string): Alarm {
    return new Alarm(this, 'Drifted', {
      alarmDescription: 'The captured data differ from the baseline: look at monitoring/results',
      metric: new Metric({
        namespace: 'aws/sagemaker/Endpoints/data-metrics',
        metricName: 'violations',
        dimensionsMap: { Endpoint: endpointName, MonitoringSchedule: `${endpointName}-drift` },
        statistic: 'Maximum',
        period: Duration.days(1),
      }),
      threshold: 0,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
