import { getText, placeOfUrl, putText } from '#aws/objects.ts';
import { runProcessingJob } from '#aws/processing-job.ts';
import { type ImageSession, watchOf } from '#images/image-session.ts';
import { scikitLearnImageUri } from '#images/image-uris.ts';

export interface BaselineScore {
  readonly f1: number;
  readonly accuracy: number;
}

/** A linear model on raw pixels, on the same images: a processing job on SageMaker's scikit-learn image. */
export async function linearBaseline(
  session: ImageSession,
  preparedUrl: string,
  report: Parameters<typeof watchOf>[1],
): Promise<BaselineScore> {
  const { aws, request, roleArn, root, world } = session;
  const code = `${root}/scripts/linear-on-pixels`;
  const text = await world.asset('linear-on-pixels.py');
  const script = placeOfUrl(`${code}/linear-on-pixels.py`);
  await putText(aws, script, { text, signal: world.signal });
  const output = `${root}/baselines/linear-on-pixels`;
  const base = '/opt/ml/processing';
  await runProcessingJob(
    aws,
    {
      name: `${request.runId}-linear`,
      imageUri: scikitLearnImageUri(request.connection.region),
      roleArn,
      instanceType: 'ml.m5.xlarge',
      entrypoint: ['python3', `${base}/input/code/linear-on-pixels.py`],
      inputs: [
        { name: 'code', url: `${code}/`, path: `${base}/input/code` },
        { name: 'pixels', url: `${preparedUrl}/pixels/`, path: `${base}/input/pixels` },
      ],
      outputs: [{ name: 'metrics', url: output, path: `${base}/output` }],
    },
    watchOf(session, report),
  );
  const metrics = JSON.parse(
    await getText(aws, placeOfUrl(`${output}/metrics.json`), world.signal),
  ) as BaselineScore;
  return { f1: metrics.f1, accuracy: metrics.accuracy };
}
