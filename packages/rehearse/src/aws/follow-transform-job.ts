import {
  CreateTransformJobCommand,
  type CreateTransformJobCommandInput,
  DescribeTransformJobCommand,
  StopTransformJobCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import { endOf, type FollowWatch, followJob } from '#aws/follow-job.ts';

/** Runs a batch transform to its end; its results lie below the output path of the request. */
export async function followTransformJob(
  aws: Aws,
  request: CreateTransformJobCommandInput,
  watch: FollowWatch,
): Promise<void> {
  const { TransformJobName } = request;
  const name = TransformJobName ?? '';
  await followJob(
    {
      what: `transform job ${name}`,
      name,
      create: () => aws.sagemaker.send(new CreateTransformJobCommand(request)),
      look: async () => {
        const description = await aws.sagemaker.send(
          new DescribeTransformJobCommand({ TransformJobName }),
        );
        const status = description.TransformJobStatus ?? '';
        const end = endOf(status, 'Completed');
        const reason = description.FailureReason;
        return { description, status, reason, ...(end === undefined ? {} : { end }) };
      },
      stop: () => aws.sagemaker.send(new StopTransformJobCommand({ TransformJobName })),
    },
    watch,
  );
}
