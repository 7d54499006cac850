import { getText, placeOfUrl, putText } from '#aws/objects.ts';
import { runProcessingJob } from '#aws/processing-job.ts';
import type { PreparedEvidence } from '#images/image-evidence.ts';
import { type ImageSession, watchOf } from '#images/image-session.ts';
import { slipwayImageUri } from '#images/image-uris.ts';
import { readPreparation } from '#images/preparation-report.ts';
import { lakeOf } from '#images/steps/gather-sources.ts';
import { runStep } from '#session.ts';

export interface Prepared {
  /** Channels, lists and the held-out images lie below it. */
  readonly url: string;
  readonly evidence: PreparedEvidence;
}

/** Runs the Data Wrangler recipe on the catalogued table and the gathered images. */
export function prepareImages(session: ImageSession, round: string): Promise<Prepared> {
  return runStep(session, 'prepare-images', async (report) => {
    const value = await runRecipe(session, round, report);
    const { train, validation, test, classes } = value.evidence;
    const facts = {
      of: 'prepare-images' as const,
      train,
      validation,
      test,
      classes: classes.length,
    };
    return { value, facts };
  });
}

export async function runRecipe(
  session: ImageSession,
  round: string,
  report: Parameters<typeof watchOf>[1],
): Promise<Prepared> {
  const { aws, request, roleArn, root, accountId, world } = session;
  const url = `${root}/prepared/${round}`;
  const recipe = `${root}/scripts/recipe`;
  const text = await world.asset('recipe.yaml');
  await putText(aws, placeOfUrl(`${recipe}/recipe.yaml`), { text, signal: world.signal });
  const lake = lakeOf(session);
  const base = '/opt/ml/processing';
  await runProcessingJob(
    aws,
    {
      name: `${request.runId}-prepare-${round}`,
      imageUri: slipwayImageUri('slipway-data-wrangler', {
        accountId,
        region: request.connection.region,
      }),
      roleArn,
      instanceType: 'ml.m5.xlarge',
      inputs: [
        { name: 'recipe', url: `${recipe}/`, path: `${base}/recipe` },
        { name: 'inspections', url: `${lake.tableUrl}/`, path: `${base}/input/inspections` },
        { name: 'images', url: `${lake.imagesUrl}/`, path: `${base}/input/images` },
      ],
      outputs: [{ name: 'prepared', url, path: `${base}/output` }],
    },
    watchOf(session, report),
  );
  const told = await getText(aws, placeOfUrl(`${url}/report.json`), world.signal);
  return { url, evidence: readPreparation(told) };
}
