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

/**
 * SageMaker refuses to delete an endpoint that is being created or updated, so this waits for it; and then until the
 * endpoint is gone: while it ends, what it captured last is still written to its bucket.
 */
export async function deleteEndpoint(aws: Aws, name: string): Promise<void> {
  const watch = { signal: AbortSignal.timeout(600_000), maxDelayMs: 5_000 };
  const statusIs = async (isReached: (status: string | undefined) => boolean) =>
    isReached(await statusOf(aws, name)) ? true : undefined;
  await poll(() => statusIs((status) => !changing.has(status ?? '')), watch);
  await aws.sagemaker.send(new DeleteEndpointCommand({ EndpointName: name }));
  await poll(() => statusIs((status) => status === undefined), watch);
}

/** Undefined when there is no such endpoint. */
async function statusOf(aws: Aws, name: string): Promise<string | undefined> {
  try {
    const found = await aws.sagemaker.send(new DescribeEndpointCommand({ EndpointName: name }));
    return found.EndpointStatus;
  } catch (error) {
    if (error instanceof Error && /^Could not find endpoint/.test(error.message)) return undefined;
    throw error;
  }
}

function endpointFailed(name: string, reason: string): Error {
  return rehearsalError({
    code: 'REHEARSE_JOB_FAILED',
    message: `endpoint ${name} failed: ${reason}`,
    params: { job: name, reason, log: '' },
  });
}
