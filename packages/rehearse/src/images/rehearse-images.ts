import type { Plan } from '@slipway/core';
import { connect } from '#aws/connect.ts';
import { thenCleanUp } from '#clean-up.ts';
import { carryOutImages } from '#images/carry-out-images.ts';
import type { ImageEvidence } from '#images/image-evidence.ts';
import type { ImageRehearsalRequest } from '#images/image-request.ts';
import { openImageSession } from '#images/image-session.ts';
import type { ImageWorld } from '#images/image-world.ts';
import { planWithImageEvidence } from '#images/plan-with-image-evidence.ts';
import { writeImageResults } from '#images/write-image-results.ts';
import { runStep } from '#session.ts';
import type { WrittenResults } from '#write-results.ts';

export interface ImageRehearsalResult {
  readonly evidence: ImageEvidence;
  /** The plan with what was measured in place of what was assumed. */
  readonly plan: Plan;
  readonly files: WrittenResults;
}

/**
 * Carries a plan on images out through AWS's own APIs: from scattered sources to a watched endpoint and a second
 * version of its model. Jobs that it started are stopped and, unless `keep`, what it made is deleted before it settles.
 *
 * @throws SlipwayError with a `REHEARSE_` code; `REHEARSE_ABORTED` when the signal was aborted.
 */
export async function rehearseImages(
  request: ImageRehearsalRequest,
  world: ImageWorld,
): Promise<ImageRehearsalResult> {
  const startedAt = new Date(world.clock.now()).toISOString();
  const aws = connect(request.connection);
  try {
    const session = await openImageSession(request, world, aws);
    const measured = await thenCleanUp(session, carryOutImages);
    const finishedAt = new Date(world.clock.now()).toISOString();
    const evidence = { ...measured, startedAt, finishedAt, steps: [...session.timings] };
    const plan = planWithImageEvidence(request.plan, evidence);
    const files = await runStep(session, 'report', async () => {
      const value = await writeImageResults(request, world.artefacts, { evidence, plan });
      return { value, facts: { of: 'report', place: value.report } };
    });
    return { evidence, plan, files };
  } finally {
    aws.close();
  }
}
