/** Members of CreateTransformJob that decide how records travel. */
export interface TransformTunables {
  readonly MaxConcurrentTransforms?: number | undefined;
  readonly MaxPayloadInMB?: number | undefined;
  readonly BatchStrategy?: string | undefined;
}

/** What the container's `GET /execution-parameters` answers. */
export interface ExecutionParameters {
  readonly maxConcurrentTransforms: number;
  readonly batchStrategy: 'MULTI_RECORD' | 'SINGLE_RECORD';
  readonly maxPayloadInMB: number;
}

export interface TransformSettings {
  readonly concurrency: number;
  /** Infinity where the request says 0: no cap. */
  readonly payloadMaxBytes: number;
  readonly isMultiRecord: boolean;
}

const MB = 1024 * 1024;
/** MaxConcurrentTransforms x MaxPayloadInMB. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTransformJob.html */
export const PRODUCT_MAX_MB = 100;

/** The request wins, then what the container says of itself. */
export function transformSettings(
  request: TransformTunables,
  container: ExecutionParameters,
): TransformSettings {
  const payloadMb = request.MaxPayloadInMB ?? container.maxPayloadInMB;
  const wished = request.MaxConcurrentTransforms || container.maxConcurrentTransforms;
  // Only the container's own wish can break the product rule here: the request was checked when it came.
  const concurrency =
    payloadMb === 0
      ? wished
      : Math.min(wished, Math.max(1, Math.floor(PRODUCT_MAX_MB / payloadMb)));
  const strategy = request.BatchStrategy ?? container.batchStrategy;
  return {
    concurrency: Math.max(1, concurrency),
    payloadMaxBytes: payloadMb === 0 ? Number.POSITIVE_INFINITY : payloadMb * MB,
    isMultiRecord: strategy === 'MultiRecord' || strategy === 'MULTI_RECORD',
  };
}

/** Environment that the platform adds: `SAGEMAKER_BATCH` always, the others only where the user set them. */
export function batchEnvironment(request: TransformTunables): Readonly<Record<string, string>> {
  return {
    SAGEMAKER_BATCH: 'true',
    ...(request.MaxPayloadInMB !== undefined && {
      SAGEMAKER_MAX_PAYLOAD_IN_MB: String(request.MaxPayloadInMB),
    }),
    ...(request.MaxConcurrentTransforms !== undefined && {
      SAGEMAKER_MAX_CONCURRENT_TRANSFORMS: String(request.MaxConcurrentTransforms),
    }),
    ...(request.BatchStrategy !== undefined && {
      SAGEMAKER_BATCH_STRATEGY:
        request.BatchStrategy === 'MultiRecord' ? 'MULTI_RECORD' : 'SINGLE_RECORD',
    }),
  };
}
