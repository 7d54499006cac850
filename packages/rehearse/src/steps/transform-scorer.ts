import type { BatchRecipe } from '@slipway/core';
import { parseScores } from '#aws/invoke-endpoint.ts';
import { getText, putText, s3Url } from '#aws/objects.ts';
import { runTransformJob } from '#aws/transform-job.ts';
import { featureCsv } from '#data/encode-rows.ts';
import type { Session } from '#session.ts';
import type { Scorer } from '#steps/score-rows.ts';

/** Scores rows by batch transforms: for a plan that has no endpoint to ask. */
export function transformScorer(session: Session, modelName: string, recipe: BatchRecipe): Scorer {
  const { request, world, bucket, aws } = session;
  let job = 0;
  return async (features) => {
    job += 1;
    const folder = `${request.runId}/scoring-${job}`;
    const input = { bucket, key: `${folder}/input/rows.csv` };
    await putText(aws, input, { text: featureCsv(features), signal: world.signal });
    const spec = {
      name: `${request.runId}-scoring-${job}`,
      modelName,
      inputUrl: s3Url({ bucket, key: `${folder}/input/` }),
      outputUrl: s3Url({ bucket, key: `${folder}/output` }),
      recipe,
    };
    const { signal } = world;
    const watch = { signal, undo: session.undo, maxDelayMs: session.maxDelayMs };
    await runTransformJob(aws, spec, watch);
    const output = { bucket, key: `${folder}/output/rows.csv.out` };
    return parseScores(await getText(aws, output, signal));
  };
}
