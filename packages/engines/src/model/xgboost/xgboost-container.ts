import type { FloatRows } from '#model/float-rows.ts';
import { ModelInputError } from '#model/port.ts';
import type {
  BodyAndHeaders,
  EncodedAnswer,
  ImmediateContainer,
} from '#model/serving-container.ts';
import type { XgboostManifest } from '#model/serving-manifest.ts';
import { answerType, contentTypeHeader } from '#model/xgboost/accept.ts';
import { bodyFormat } from '#model/xgboost/content-type.ts';
import { decodeCsv } from '#model/xgboost/decode-csv.ts';
import { decodeLibsvm } from '#model/xgboost/decode-libsvm.ts';
import { decodeRecordio } from '#model/xgboost/decode-recordio.ts';
import { type AnswerStyle, encodeAnswer } from '#model/xgboost/encode-answer.ts';
import { Predictions } from '#model/xgboost/predictions.ts';

const DECODERS = { csv: decodeCsv, libsvm: decodeLibsvm, 'recordio-protobuf': decodeRecordio };

/** 6 MiB: the container's own limit of a body, whatever the platform lets through. */
const MAX_CONTENT_LENGTH = 6_291_456;

/**
 * Serving as SageMaker's XGBoost container in algorithm mode does it.
 * Facts: https://github.com/aws/sagemaker-xgboost-container (algorithm_mode/serve.py, read 2026-11).
 */
export function createXgboostContainer(
  manifest: XgboostManifest,
  environment: Readonly<Record<string, string>>,
): ImmediateContainer {
  const limit = Number(environment['MAX_CONTENT_LENGTH'] ?? MAX_CONTENT_LENGTH);
  const fallback = environment['SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT'] ?? 'text/csv';
  const selected = environment['SAGEMAKER_INFERENCE_OUTPUT'];
  const style: AnswerStyle = {
    isBatch: environment['SAGEMAKER_BATCH'] !== undefined,
    selectedKeys: selected?.replaceAll(' ', '').toLowerCase().split(','),
  };
  const model = {
    objective: manifest.objective,
    columns: manifest.columns,
    numClass: classesOf(manifest),
  };
  return {
    decode({ body, contentType }: BodyAndHeaders, rows: FloatRows): void {
      if (body.length > limit) throw tooLarge(body.length, limit);
      DECODERS[bodyFormat(contentType)](body, rows);
    },
    checkAccept(accept: string): void {
      answerType(accept, fallback);
    },
    encode(scores: Float32Array, accept: string): EncodedAnswer {
      const type = answerType(accept, fallback);
      const text = encodeAnswer(new Predictions(model, scores), type, style);
      return { text, contentType: contentTypeHeader(type) };
    },
  };
}

function classesOf(manifest: XgboostManifest): number {
  if (manifest.objective.startsWith('binary:')) return 2;
  return manifest.numClass ?? manifest.columns;
}

function tooLarge(size: number, limit: number): ModelInputError {
  return new ModelInputError(
    413,
    `Request Entity Too Large: the body has ${size} bytes, the container takes ${limit} (environment variable MAX_CONTENT_LENGTH).`,
  );
}
