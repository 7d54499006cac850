import { getText, placeOfUrl } from '#aws/objects.ts';
import { classQuality, majorityAnswers } from '#images/class-quality.ts';
import type { ImageQuality, PreparedEvidence } from '#images/image-evidence.ts';
import type { ImageSession } from '#images/image-session.ts';
import { fetchLabelled, type LabelledImage, parseList } from '#images/labelled-images.ts';
import { linearBaseline } from '#images/linear-baseline.ts';
import type { Prepared } from '#images/steps/prepare-images.ts';
import { type AnsweredImage, answerImages, shownImage } from '#images/steps/score-images.ts';
import { type Latency, summariseLatency } from '#latency/latency.ts';
import { runStep } from '#session.ts';

export interface ScoredHeldOut {
  readonly heldOut: readonly LabelledImage[];
  readonly quality: ImageQuality;
  readonly latency: Latency;
}

const shownExamples = 12;
const shownMistakes = 12;
const latencyCalls = 100;
const warmUpCalls = 10;

/** Held-out images against what is true of them, beside two simpler answers; and how long one caller waits. */
export function scoreHeldOut(
  session: ImageSession,
  { url, evidence }: Prepared,
  endpoint: string,
): Promise<ScoredHeldOut> {
  return runStep(session, 'score-images', async (report) => {
    const heldOut = await fetchHeldOut(session, url);
    const linear = await linearBaseline(session, url, report);
    const answers = await answerImages(session, endpoint, heldOut);
    const trained = await labelsOf(session, `${url}/lst/train/train.lst`);
    const majority = classQuality(
      evidence.classes,
      majorityAnswers(
        trained,
        heldOut.map(({ label }) => label),
      ),
    );
    const quality = qualityOf(evidence, answers, [
      { kind: 'majority', f1: majority.f1, accuracy: majority.accuracy },
      { kind: 'linear-on-pixels', ...linear },
    ]);
    const latency = await measure(session, endpoint, heldOut);
    const facts = {
      of: 'score-images' as const,
      images: heldOut.length,
      f1: quality.f1,
      linearF1: linear.f1,
    };
    return { value: { heldOut, quality, latency }, facts };
  });
}

export function fetchHeldOut(
  session: ImageSession,
  preparedUrl: string,
): Promise<readonly LabelledImage[]> {
  return fetchLabelled(session, {
    imagesUrl: `${preparedUrl}/test`,
    listUrl: `${preparedUrl}/lst/test/test.lst`,
  });
}

async function labelsOf(session: ImageSession, listUrl: string): Promise<readonly number[]> {
  const text = await getText(session.aws, placeOfUrl(listUrl), session.world.signal);
  return parseList(text).map(({ label }) => label);
}

function qualityOf(
  { classes }: PreparedEvidence,
  answers: readonly AnsweredImage[],
  baselines: ImageQuality['baselines'],
): ImageQuality {
  const pairs = answers.map(({ image, predicted }) => ({ actual: image.label, predicted }));
  const shown = (answer: AnsweredImage) => shownImage(classes, answer);
  const right = answers.filter(({ image, predicted }) => image.label === predicted);
  const wrong = answers.filter(({ image, predicted }) => image.label !== predicted);
  // The mistakes that the model was surest of teach most.
  const worst = [...wrong].sort((a, b) => b.confidence - a.confidence);
  return {
    images: answers.length,
    classes,
    ...classQuality(classes, pairs),
    baselines,
    examples: onePerKind(right).slice(0, shownExamples).map(shown),
    mistakes: worst.slice(0, shownMistakes).map(shown),
  };
}

/** First one of each product and class, then the others. */
function onePerKind(answers: readonly AnsweredImage[]): readonly AnsweredImage[] {
  const firsts = new Map<string, AnsweredImage>();
  for (const answer of answers) {
    const kind = `${answer.image.product}/${answer.image.label}`;
    if (!firsts.has(kind)) firsts.set(kind, answer);
  }
  return [...firsts.values()];
}

async function measure(
  session: ImageSession,
  endpoint: string,
  images: readonly LabelledImage[],
): Promise<Latency> {
  const times: number[] = [];
  for (let call = 0; call < latencyCalls + warmUpCalls; call += 1) {
    const image = images[call % images.length];
    if (image === undefined) break;
    const [answer] = await answerImages(session, endpoint, [image]);
    if (call >= warmUpCalls && answer !== undefined) times.push(answer.milliseconds);
  }
  return summariseLatency(times);
}
