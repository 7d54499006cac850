import type { BatchRecipe } from '@slipway/core';
import { parseScores } from '#aws/invoke-endpoint.ts';
import { getText } from '#aws/objects.ts';
import { runTransformJob } from '#aws/transform-job.ts';
import type { BatchEvidence } from '#evidence.ts';
import { runStep, type Session } from '#session.ts';
import type { UploadedData } from '#steps/upload-data.ts';

/** Scores are 32-bit floats printed as text; a larger distance is a different model. */
const TOLERANCE = 1e-5;

export interface BatchInput {
  readonly uploaded: UploadedData;
  readonly modelName: string;
  readonly recipe: BatchRecipe;
  /** What the endpoint answered for the same rows, in the same order. */
  readonly expected: readonly number[];
}

/** Scores the held-out file as a batch and compares each score with the endpoint's. */
export function transformBatch(session: Session, input: BatchInput): Promise<BatchEvidence> {
  const { request, world, bucket } = session;
  const { uploaded, expected } = input;
  return runStep(session, 'batch', async (report) => {
    const job = `${request.runId}-batch`;
    const started = world.stopwatch.elapsedMs();
    await runTransformJob(
      session.aws,
      {
        name: job,
        modelName: input.modelName,
        inputUrl: uploaded.batchInput,
        outputUrl: `${uploaded.prefixUrl}/batch/output`,
        recipe: input.recipe,
      },
      {
        signal: world.signal,
        undo: session.undo,
        maxDelayMs: session.maxDelayMs,
        onStatus: (status) => report({ kind: 'status', status }),
      },
    );
    const seconds = (world.stopwatch.elapsedMs() - started) / 1000;
    const key = `${request.runId}/batch/output/held-out.csv.out`;
    const scores = parseScores(await getText(session.aws, { bucket, key }, world.signal));
    const maxDifference = largestDifference(scores, expected);
    const agrees = scores.length === expected.length && maxDifference <= TOLERANCE;
    const rows = scores.length;
    const value = { job, rows, bytes: uploaded.batchBytes, seconds, maxDifference, agrees };
    return { value, facts: { of: 'batch', rows, agrees } };
  });
}

function largestDifference(a: readonly number[], b: readonly number[]): number {
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? 0))), 0);
}
