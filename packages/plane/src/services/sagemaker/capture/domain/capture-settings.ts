import type { DataCaptureConfig } from '@aws-sdk/client-sagemaker';
import { parseS3Uri, type S3Uri } from '../../domain/s3-uri.ts';
import { notSupportedHere, validationError } from '../../errors.ts';

/** What of an endpoint's traffic is kept, and where. */
export interface CaptureSettings {
  /** 0 to 100. */
  readonly percentage: number;
  /** As it was given. */
  readonly uri: string;
  readonly destination: S3Uri;
  readonly input: boolean;
  readonly output: boolean;
  readonly csvTypes: readonly string[];
  readonly jsonTypes: readonly string[];
}

/** Undefined when nothing is to be captured; throws AWS's refusal. */
export function parseCaptureConfig(
  config: DataCaptureConfig | undefined,
): CaptureSettings | undefined {
  if (config === undefined) return undefined;
  const { DestinationS3Uri: uri = '', CaptureOptions = [], CaptureContentTypeHeader } = config;
  const destination = parseS3Uri(uri);
  if (destination === undefined) {
    throw validationError(`Invalid S3 URI for the data capture destination: "${uri}".`);
  }
  if (config.KmsKeyId !== undefined) {
    throw notSupportedHere('KmsKeyId of DataCaptureConfig', 'It stores captured data unencrypted.');
  }
  if (config.EnableCapture === false) return undefined;
  const modes = CaptureOptions.map(({ CaptureMode }) => CaptureMode);
  return {
    percentage: config.InitialSamplingPercentage ?? 0,
    uri,
    destination,
    input: modes.some((mode) => mode === 'Input' || mode === 'InputAndOutput'),
    output: modes.some((mode) => mode === 'Output' || mode === 'InputAndOutput'),
    csvTypes: CaptureContentTypeHeader?.CsvContentTypes ?? [],
    jsonTypes: CaptureContentTypeHeader?.JsonContentTypes ?? [],
  };
}
