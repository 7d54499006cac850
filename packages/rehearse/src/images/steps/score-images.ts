import { inParallel } from '#aws/in-parallel.ts';
import { invokeWithImage, mostLikely } from '#aws/invoke-with-image.ts';
import type { ShownImage } from '#images/image-evidence.ts';
import type { ImageSession } from '#images/image-session.ts';
import type { LabelledImage } from '#images/labelled-images.ts';

export interface AnsweredImage {
  readonly image: LabelledImage;
  readonly predicted: number;
  readonly confidence: number;
  readonly milliseconds: number;
}

const width = 4;

/** Sends each image to the endpoint as a JPEG. */
export function answerImages(
  session: ImageSession,
  endpoint: string,
  images: readonly LabelledImage[],
): Promise<readonly AnsweredImage[]> {
  const { aws, world } = session;
  return inParallel(images, width, async (image) => {
    const started = world.stopwatch.elapsedMs();
    const { jpeg } = image;
    const probabilities = await invokeWithImage(aws, endpoint, { jpeg, signal: world.signal });
    const predicted = mostLikely(probabilities);
    return {
      image,
      predicted,
      confidence: probabilities[predicted] ?? 0,
      milliseconds: world.stopwatch.elapsedMs() - started,
    };
  });
}

/** An image as a page shows it. */
export function shownImage(classes: readonly string[], answer: AnsweredImage): ShownImage {
  const { image, predicted, confidence } = answer;
  return {
    product: image.product,
    actual: classes[image.label] ?? '',
    predicted: classes[predicted] ?? '',
    confidence,
    picture: `data:image/jpeg;base64,${Buffer.from(image.jpeg).toString('base64')}`,
  };
}
