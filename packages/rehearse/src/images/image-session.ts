import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Aws } from '#aws/connect.ts';
import type { FollowWatch } from '#aws/follow-job.ts';
import { type PlaneDoors, planeDoors } from '#aws/plane-doors.ts';
import { UndoList } from '#aws/undo-list.ts';
import type { StepProgress } from '#events.ts';
import type { StepEvidence } from '#evidence.ts';
import type { ImageRehearsalRequest } from '#images/image-request.ts';
import type { ImageWorld } from '#images/image-world.ts';

/** What the steps of a rehearsal on images share. */
export interface ImageSession {
  readonly request: ImageRehearsalRequest;
  readonly world: ImageWorld;
  readonly aws: Aws;
  readonly undo: UndoList;
  readonly accountId: string;
  readonly roleArn: string;
  readonly bucket: string;
  /** `s3://<bucket>/<run>`: everything of the run lies below it. */
  readonly root: string;
  /** Longest pause between two looks at a job, in milliseconds. */
  readonly maxDelayMs: number;
  readonly timings: StepEvidence[];
  /** Present on the plane only. */
  readonly doors?: PlaneDoors;
}

const MAX_DELAY_LOCAL_MS = 400;
const MAX_DELAY_AWS_MS = 10_000;

/** Finds out whose account this is and names what will be made in it. */
export async function openImageSession(
  request: ImageRehearsalRequest,
  world: ImageWorld,
  aws: Aws,
): Promise<ImageSession> {
  const identity = await aws.sts.send(new GetCallerIdentityCommand({}), {
    abortSignal: world.signal,
  });
  const accountId = identity.Account ?? '000000000000';
  const { endpointUrl, region } = request.connection;
  const bucket = `slipway-rehearsal-${accountId}-${region}`;
  return {
    request,
    world,
    aws,
    undo: new UndoList(),
    accountId,
    roleArn: request.roleArn ?? `arn:aws:iam::${accountId}:role/slipway-rehearsal`,
    bucket,
    root: `s3://${bucket}/${request.runId}`,
    maxDelayMs: endpointUrl === undefined ? MAX_DELAY_AWS_MS : MAX_DELAY_LOCAL_MS,
    timings: [],
    ...(endpointUrl === undefined ? {} : { doors: planeDoors(endpointUrl) }),
  };
}

/** The watch over a job of this session, whose state the step shows. */
export function watchOf(
  session: ImageSession,
  report: (progress: StepProgress) => void,
): FollowWatch {
  let last = '';
  return {
    signal: session.world.signal,
    maxDelayMs: session.maxDelayMs,
    undo: session.undo,
    // Only what is new: a job that tells more of itself must not be talked over.
    onStatus: (status) => {
      if (status !== last) report({ kind: 'status', status });
      last = status;
    },
  };
}
