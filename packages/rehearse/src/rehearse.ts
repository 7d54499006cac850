import type { Plan } from '@slipway/core';
import { connect } from '#aws/connect.ts';
import { carryOut } from '#carry-out.ts';
import { thenCleanUp } from '#clean-up.ts';
import type { RehearsalEvidence } from '#evidence.ts';
import { openSession } from '#open-session.ts';
import { planWithEvidence } from '#plan-with-evidence.ts';
import type { RehearsalRequest, RehearsalWorld } from '#request.ts';
import { runStep } from '#session.ts';
import { type WrittenResults, writeResults } from '#write-results.ts';

export interface RehearsalResult {
  readonly evidence: RehearsalEvidence;
  /** The plan with what was measured in place of what was assumed. */
  readonly plan: Plan;
  readonly files: WrittenResults;
}

/**
 * Carries a plan out through AWS's own APIs and measures it. Whatever happens, jobs that it started
 * are stopped and, unless `keep`, resources that it made are deleted before it settles.
 *
 * @throws SlipwayError with a `REHEARSE_` code; `REHEARSE_ABORTED` when the signal was aborted.
 */
export async function rehearse(
  request: RehearsalRequest,
  world: RehearsalWorld,
): Promise<RehearsalResult> {
  const startedAt = new Date(world.clock.now()).toISOString();
  const aws = connect(request.connection);
  try {
    const session = await openSession(request, world, aws);
    const measured = await thenCleanUp(session, carryOut);
    const finishedAt = new Date(world.clock.now()).toISOString();
    const evidence = { ...measured, startedAt, finishedAt, steps: [...session.timings] };
    const plan = planWithEvidence(request.plan, evidence);
    const files = await runStep(session, 'report', async () => {
      const value = await writeResults(request, world.artefacts, { evidence, plan });
      return { value, facts: { of: 'report', place: value.report } };
    });
    return { evidence, plan, files };
  } finally {
    aws.close();
  }
}
