import { PutObjectCommand } from '@aws-sdk/client-s3';
import { type ImageTransformSpec, runImageTransformJob } from '#aws/image-transform-job.ts';
import { inParallel } from '#aws/in-parallel.ts';
import { mostLikely, parseProbabilities } from '#aws/invoke-with-image.ts';
import { listKeys } from '#aws/list-keys.ts';
import { getText, placeOfUrl } from '#aws/objects.ts';
import type { ImageBatchEvidence } from '#images/image-evidence.ts';
import { type ImageSession, watchOf } from '#images/image-session.ts';
import type { LabelledImage } from '#images/labelled-images.ts';
import { answerImages } from '#images/steps/score-images.ts';
import { runStep } from '#session.ts';

const comparedImages = 24;
const width = 8;
const tellEvery = 50;

export interface BatchOrder {
  readonly modelName: string;
  readonly endpoint: string;
  readonly day: readonly LabelledImage[];
  readonly classes: readonly string[];
  /** The class that is no defect. */
  readonly good: string;
}

/** Scores a day's images without an endpoint, and asks the endpoint for some of them, too. */
export function batchImages(session: ImageSession, order: BatchOrder): Promise<ImageBatchEvidence> {
  return runStep(session, 'batch-images', async (report) => {
    const { aws, world } = session;
    await uploadDay(session, order.day, (done, of) => report({ kind: 'count', done, of }));
    const started = world.stopwatch.elapsedMs();
    const spec = transformOf(session, {
      name: 'day',
      modelName: order.modelName,
      inputUrl: dayUrl(session),
    });
    await runImageTransformJob(aws, spec, watchOf(session, report));
    const seconds = (world.stopwatch.elapsedMs() - started) / 1000;
    const answers = await readAnswers(session, spec.outputUrl);
    const agrees = await agree(session, order, answers);
    const value = {
      job: spec.name,
      images: answers.size,
      seconds,
      defectShare: defectShare(order, answers),
      agrees,
    };
    return { value, facts: { of: 'batch-images', images: answers.size, agrees } };
  });
}

/** A day's images lie below it: `<dayUrl>/<path>`. */
function dayUrl({ root }: ImageSession): string {
  return `${root}/day`;
}

async function uploadDay(
  session: ImageSession,
  day: readonly LabelledImage[],
  onCount: (done: number, of: number) => void,
): Promise<void> {
  const { aws, world } = session;
  await inParallel(day, width, async ({ path, jpeg }, index) => {
    const { bucket, key } = placeOfUrl(`${dayUrl(session)}/${path}`);
    const put = { Bucket: bucket, Key: key, Body: jpeg, ContentType: 'image/jpeg' };
    await aws.s3.send(new PutObjectCommand(put), { abortSignal: world.signal });
    if (index % tellEvery === 0) onCount(index, day.length);
  });
}

export interface TransformOrder {
  /** Behind the run's id, and the folder of its answers. */
  readonly name: string;
  readonly modelName: string;
  readonly inputUrl: string;
}

/** A batch transform on the plan's machines. */
export function transformOf(
  { request, root }: ImageSession,
  { name, modelName, inputUrl }: TransformOrder,
): ImageTransformSpec {
  const { batch } = request.recipe;
  return {
    name: `${request.runId}-${name}`,
    modelName,
    inputUrl,
    outputUrl: `${root}/predictions/${name}`,
    instanceType: batch?.instanceType ?? 'ml.c5.large',
    instanceCount: batch?.instanceCount ?? 1,
    maxPayloadMb: batch?.maxPayloadMb ?? 6,
  };
}

/** Class of each image by its path: results lie as `<path>.out`. */
async function readAnswers(
  session: ImageSession,
  url: string,
): Promise<ReadonlyMap<string, number>> {
  const { aws, world } = session;
  const folder = placeOfUrl(url);
  const keys = (await listKeys(aws, `${url}/`, world.signal)).filter((key) => key.endsWith('.out'));
  const answers = await inParallel(keys, width, async (key) => {
    const text = await getText(aws, { bucket: folder.bucket, key }, world.signal);
    const path = key.slice(folder.key.length + 1, -'.out'.length);
    return [path, mostLikely(parseProbabilities(text))] as const;
  });
  return new Map(answers);
}

async function agree(
  session: ImageSession,
  { endpoint, day }: BatchOrder,
  answers: ReadonlyMap<string, number>,
): Promise<boolean> {
  const some = await answerImages(session, endpoint, day.slice(0, comparedImages));
  return (
    some.length > 0 && some.every(({ image, predicted }) => answers.get(image.path) === predicted)
  );
}

function defectShare(
  { classes, good }: BatchOrder,
  answers: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> {
  const counts = new Map<string, { images: number; defects: number }>();
  for (const [path, predicted] of answers) {
    const product = path.split('/')[0] ?? '';
    const count = counts.get(product) ?? { images: 0, defects: 0 };
    count.images += 1;
    if (classes[predicted] !== good) count.defects += 1;
    counts.set(product, count);
  }
  return Object.fromEntries(
    [...counts].map(([product, { images, defects }]) => [product, defects / images]),
  );
}
