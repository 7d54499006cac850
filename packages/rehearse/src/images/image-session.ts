import type { Aws } from '#aws/connect.ts';
import type { FollowWatch } from '#aws/follow-job.ts';
import { type PlaneDoors, planeDoors } from '#aws/plane-doors.ts';
import type { StepProgress } from '#events.ts';
import type { ImageRehearsalRequest } from '#images/image-request.ts';
import type { ImageWorld } from '#images/image-world.ts';
import { openRun, type Run } from '#open-run.ts';

/** What the steps of a rehearsal on images share. */
export interface ImageSession extends Run {
  readonly request: ImageRehearsalRequest;
  readonly world: ImageWorld;
  /** `s3://<bucket>/<run>`: everything of the run lies below it. */
  readonly root: string;
  /** Present on the plane only. */
  readonly doors?: PlaneDoors;
}

export async function openImageSession(
  request: ImageRehearsalRequest,
  world: ImageWorld,
  aws: Aws,
): Promise<ImageSession> {
  const run = await openRun(request, aws, world.signal);
  const { endpointUrl } = request.connection;
  return {
    ...run,
    request,
    world,
    root: `s3://${run.bucket}/${request.runId}`,
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
