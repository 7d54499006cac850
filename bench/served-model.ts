// A plane with the churn model trained and, where wanted, in service.
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateTrainingJobCommand,
  type CreateTrainingJobCommandInput,
  DescribeTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import { type Clients, clientsFor } from '../conformance/harness/clients.ts';
import { type RunningPlane, startPlane } from '../conformance/harness/plane.ts';
import { bucket, trainingRequest } from '../conformance/harness/training.ts';
import { churnRows } from './churn-data.ts';

export const hyperParameters = {
  objective: 'binary:logistic',
  num_round: '100',
  max_depth: '5',
  eta: '0.1',
  eval_metric: 'auc',
} as const;

export interface Stage {
  readonly plane: RunningPlane;
  readonly clients: Clients;
  readonly trainingCsv: string;
  readonly validationCsv: string;
  close(): Promise<void>;
}

/** A fresh plane with the churn data in S3: 4,000 rows to train, 1,000 to validate. */
export async function openStage(): Promise<Stage> {
  const plane = await startPlane();
  const clients = clientsFor(plane.url);
  const lines = churnRows().map((row) => `${row.join(',')}\n`);
  const trainingCsv = lines.slice(0, 4000).join('');
  const validationCsv = lines.slice(4000).join('');
  await clients.s3.send(new CreateBucketCommand({ Bucket: bucket }));
  for (const [Key, Body] of [
    ['train/data.csv', trainingCsv],
    ['validation/data.csv', validationCsv],
  ] as const)
    await clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
  const close = async () => {
    clients.destroy();
    await plane.stop();
  };
  return { plane, clients, trainingCsv, validationCsv, close };
}

export function churnRequest(name: string): CreateTrainingJobCommandInput {
  return { ...trainingRequest(name), HyperParameters: hyperParameters };
}

/** Runs a job, asking every 50 ms; answers the S3 URI of the model and the seconds it took. */
export async function timedJob(
  { sagemaker }: Clients,
  request: CreateTrainingJobCommandInput,
): Promise<{ readonly seconds: number; readonly modelDataUrl: string }> {
  const started = performance.now();
  await sagemaker.send(new CreateTrainingJobCommand(request));
  const TrainingJobName = request.TrainingJobName;
  while (true) {
    const job = await sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName }));
    const { TrainingJobStatus, FailureReason, ModelArtifacts } = job;
    if (TrainingJobStatus === 'Completed') {
      const seconds = (performance.now() - started) / 1000;
      return { seconds, modelDataUrl: ModelArtifacts?.S3ModelArtifacts ?? '' };
    }
    if (TrainingJobStatus !== 'InProgress') throw new Error(FailureReason ?? TrainingJobStatus);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
