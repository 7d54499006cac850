import type { AutopilotManifest } from '#model/autopilot/autopilot-manifest.ts';
import { rowDecoder } from '#model/autopilot/decode-rows.ts';
import {
  contentKeys,
  contentsOf,
  writeCsv,
  writeJson,
} from '#model/autopilot/encode-predictions.ts';
import { ModelInputError } from '#model/port.ts';
import type { ImmediateContainer } from '#model/serving-container.ts';

const ANSWER_TYPES = ['text/csv', 'application/json'] as const;
type AnswerType = (typeof ANSWER_TYPES)[number];

/** Serves an Autopilot candidate: rows of the original columns as text/csv, answers as the environment selects them. */
export function createAutopilotContainer(
  manifest: AutopilotManifest,
  environment: Readonly<Record<string, string>>,
): ImmediateContainer {
  const decodeRows = rowDecoder(manifest.features);
  const fallback = environment['SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT'] ?? 'text/csv';
  const isClassification = manifest.labels.length > 0;
  return {
    decode({ body, contentType }, rows) {
      if (mediaType(contentType) !== 'text/csv') {
        throw new ModelInputError(
          415,
          `Content type ${contentType} is not supported: send text/csv.`,
        );
      }
      decodeRows(body, rows);
    },
    checkAccept(accept) {
      answerType(accept, fallback);
    },
    encode(scores, accept) {
      const contentType = answerType(accept, fallback);
      const keys = isClassification ? contentKeys(environment['SAGEMAKER_INFERENCE_OUTPUT']) : [];
      const rows = contentsOf(manifest, keys, scores);
      const names = isClassification ? keys : ['score'];
      return {
        text: contentType === 'text/csv' ? writeCsv(rows) : writeJson(rows, names),
        contentType: contentType === 'text/csv' ? 'text/csv; charset=utf-8' : contentType,
      };
    },
  };
}

function mediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

function answerType(accept: string, fallback: string): AnswerType {
  const asked = mediaType(accept);
  const wanted = asked === '' || asked === '*/*' ? fallback : asked;
  const type = ANSWER_TYPES.find((each) => each === wanted);
  if (type !== undefined) return type;
  throw new ModelInputError(
    406,
    `Accept type ${wanted} is not supported: ask for ${ANSWER_TYPES.join(' or ')}.`,
  );
}
