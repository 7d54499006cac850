import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Aws } from '#aws/connect.ts';
import { UndoList } from '#aws/undo-list.ts';
import type { RehearsalRequest, RehearsalWorld } from '#request.ts';
import { servedImage } from '#served-image.ts';
import type { Session } from '#session.ts';

/** A local job lasts a second or two; AWS's describe calls are rate-limited and its jobs last minutes. */
const MAX_DELAY_LOCAL_MS = 400;
const MAX_DELAY_AWS_MS = 10_000;

/** Finds out whose account this is and names what will be made in it. */
export async function openSession(
  request: RehearsalRequest,
  world: RehearsalWorld,
  aws: Aws,
): Promise<Session> {
  const imageUri = servedImage(request);
  const identity = await aws.sts.send(new GetCallerIdentityCommand({}), {
    abortSignal: world.signal,
  });
  const accountId = identity.Account ?? '000000000000';
  const local = request.connection.endpointUrl !== undefined;
  return {
    request,
    world,
    aws,
    undo: new UndoList(),
    accountId,
    roleArn: request.roleArn ?? `arn:aws:iam::${accountId}:role/slipway-rehearsal`,
    imageUri,
    bucket: `slipway-rehearsal-${accountId}-${request.connection.region}`,
    maxDelayMs: local ? MAX_DELAY_LOCAL_MS : MAX_DELAY_AWS_MS,
    timings: [],
  };
}
