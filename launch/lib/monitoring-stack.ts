import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  Alarm,
  ComparisonOperator,
  Metric,
  type MetricProps,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { settings } from '../settings.ts';
import { DriftMonitor } from './drift-monitor.ts';
import { named } from './names.ts';
import type { ProjectResources } from './project-resources.ts';
import type { ServingStack } from './serving-stack.ts';

export interface MonitoringStackProps extends StackProps {
  readonly resources: ProjectResources;
  readonly serving: Pick<ServingStack, 'endpointName' | 'variantName'>;
  readonly latencyMilliseconds: number;
}

/** Who hears of what: drift of the captured data, errors and slow answers of the endpoint, the budget. */
export class MonitoringStack extends Stack {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, props: MonitoringStackProps) {
    super(scope, id, props);
    this.#topic = this.#makeTopic();
    this.#watchEndpoint(props);
    if (settings.monitoring?.kind === 'images') {
      const drift = new DriftMonitor(this, 'Drift', {
        resources: props.resources,
        monitoring: settings.monitoring,
        endpoint: props.serving,
      });
      drift.alarm.addAlarmAction(new SnsAction(this.#topic));
    }
    if (settings.operations.budgetUsd !== undefined)
      this.#makeBudget(settings.operations.budgetUsd);
  }

  /** Subscribe to it by hand: `aws sns subscribe --topic-arn ... --protocol email --notification-endpoint you@...` */
  #makeTopic(): Topic {
    const key = new Key(this, 'NoticesKey', {
      description: 'Notices of alarms and of the budget',
      enableKeyRotation: true,
    });
    for (const service of ['cloudwatch', 'budgets'])
      key.grantEncryptDecrypt(new ServicePrincipal(`${service}.amazonaws.com`));
    const topic = new Topic(this, 'Notices', {
      topicName: named('notices'),
      masterKey: key,
      enforceSSL: true,
    });
    topic.grantPublish(new ServicePrincipal('budgets.amazonaws.com'));
    return topic;
  }

  #watchEndpoint({ serving, latencyMilliseconds }: MonitoringStackProps): void {
    const { endpointName: EndpointName, variantName: VariantName } = serving;
    const metric = (props: Pick<MetricProps, 'metricName'> & Partial<MetricProps>) =>
      new Metric({
        namespace: 'AWS/SageMaker',
        dimensionsMap: { EndpointName, VariantName },
        period: Duration.minutes(5),
        ...props,
      });
    this.#alarm('ServerErrors', {
      metric: metric({ metricName: 'Invocation5XXErrors', statistic: 'Sum' }),
      threshold: 0,
      description: 'The endpoint fails to answer',
    });
    this.#alarm('ClientErrors', {
      metric: metric({ metricName: 'Invocation4XXErrors', statistic: 'Sum' }),
      threshold: 20,
      description: 'Callers send what the model cannot read',
    });
    this.#alarm('SlowAnswers', {
      metric: metric({ metricName: 'ModelLatency', statistic: 'p99' }),
      // The metric is in microseconds.
      threshold: latencyMilliseconds * 1000,
      description: 'One answer in a hundred is slower than the need allows',
    });
  }

  #alarm(
    id: string,
    {
      metric,
      threshold,
      description,
    }: {
      readonly metric: Metric;
      readonly threshold: number;
      readonly description: string;
    },
  ): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      alarmDescription: description,
      evaluationPeriods: 2,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
  }

  #makeBudget(amount: number): void {
    const notice = (threshold: number) => ({
      notification: {
        notificationType: 'ACTUAL',
        comparisonOperator: 'GREATER_THAN',
        threshold,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'SNS', address: this.#topic.topicArn }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: named('monthly'),
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:project$${settings.name}`] },
      },
      notificationsWithSubscribers: [notice(80), notice(100)],
    });
  }
}
