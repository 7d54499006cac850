import { DeleteEndpointCommand, DescribeEndpointCommand } from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import type { FollowWatch } from '#aws/follow-job.ts';
import { poll } from '#aws/poll.ts';
import { rehearsalError } from '#errors.ts';

/** Waits until an endpoint that is created or updated answers. */
export async function untilInService(aws: Aws, name: string, watch: FollowWatch): Promise<void> {
  await poll(async () => {
    const { EndpointStatus: status, FailureReason: reason } = await aws.sagemaker.send(
      new DescribeEndpointCommand({ EndpointName: name }),
    );
    watch.onStatus?.(status ?? '');
    if (status === 'Failed') throw endpointFailed(name, reason ?? 'unknown');
    return status === 'InService' ? true : undefined;
  }, watch);
}

const changing = new Set(['Creating', 'Updating']);

/** SageMaker refuses to delete an endpoint that is being created or updated, so this waits for it. */
export async function deleteEndpoint(aws: Aws, name: string): Promise<void> {
  const signal = AbortSignal.timeout(600_000);
  await poll(
    async () => {
      const { EndpointStatus } = await aws.sagemaker.send(
        new DescribeEndpointCommand({ EndpointName: name }),
      );
      return changing.has(EndpointStatus ?? '') ? undefined : true;
    },
    { signal, maxDelayMs: 5_000 },
  );
  await aws.sagemaker.send(new DeleteEndpointCommand({ EndpointName: name }));
}

function endpointFailed(name: string, reason: string): Error {
  return rehearsalError({
    code: 'REHEARSE_JOB_FAILED',
    message: `endpoint ${name} failed: ${reason}`,
    params: { job: name, reason, log: '' },
  });
}
