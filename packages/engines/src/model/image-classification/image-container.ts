import type Sharp from 'sharp';
import type { FloatRows } from '#model/float-rows.ts';
import { decodeImage, imageFormats } from '#model/image-classification/decode-image.ts';
import type { ImageManifest } from '#model/image-classification/image-manifest.ts';
import { ModelInputError } from '#model/port.ts';
import type { BodyAndHeaders, EncodedAnswer, ServingContainer } from '#model/serving-container.ts';
import { formatPythonJsonFloat } from '#model/xgboost/python-float.ts';

type AnswerType = 'application/json' | 'application/jsonlines';

/**
 * Serving as the built-in Image Classification does it: one image a request, answered by the list of its classes'
 * probabilities. https://docs.aws.amazon.com/sagemaker/latest/dg/image-classification.html#IC-inputoutput (read 2026-11)
 */
export function createImageContainer(
  manifest: ImageManifest,
  sharp: typeof Sharp,
  environment: Readonly<Record<string, string>>,
): ServingContainer {
  const fallback = environment['SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT'] ?? 'application/json';
  const { height, width } = manifest;
  return {
    async decode({ body, contentType }: BodyAndHeaders, rows: FloatRows): Promise<void> {
      const formats = imageFormats(contentType);
      const pixels = await decodeImage(sharp, body, { height, width, formats });
      rows.setAll(rows.addRow(), pixels);
    },
    checkAccept(accept: string): void {
      answerType(accept, fallback);
    },
    encode(scores: Float32Array, accept: string): EncodedAnswer {
      const contentType = answerType(accept, fallback);
      const list = `[${[...scores].map(formatPythonJsonFloat).join(', ')}]`;
      const text = contentType === 'application/json' ? list : `{"prediction": ${list}}\n`;
      return { text, contentType };
    },
  };
}

function answerType(accept: string, fallback: string): AnswerType {
  const asked = (accept.split(';')[0] ?? '').trim().toLowerCase();
  const wanted = asked === '' || asked === '*/*' ? fallback : asked;
  if (wanted === 'application/json' || wanted === 'application/jsonlines') return wanted;
  throw new ModelInputError(
    406,
    `Accept type ${wanted} is not supported. Supported are application/json and application/jsonlines.`,
  );
}
