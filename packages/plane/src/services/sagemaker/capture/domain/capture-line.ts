import type { EpochMs } from '@slipway/base';
import type { CaptureSettings } from './capture-settings.ts';

/** One answered request, as it is kept until it is written. */
export interface CapturedRequest {
  readonly eventId: string;
  readonly inferenceId: string | undefined;
  readonly customAttributes: string | undefined;
  /** By the schedule clock, which the windows of monitoring schedules go by. */
  readonly at: EpochMs;
  readonly input: Payload;
  readonly output: Payload;
}

export interface Payload {
  readonly body: Uint8Array;
  readonly contentType: string;
}

type Encoding = 'CSV' | 'JSON' | 'BASE64';

/**
 * The line of a capture file, with its line feed.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-data-capture-endpoint.html, read 2026-11
 */
export function captureLine(request: CapturedRequest, settings: CaptureSettings): string {
  const { eventId, inferenceId, customAttributes, at, input, output } = request;
  const line = {
    captureData: {
      ...(settings.input && { endpointInput: side('INPUT', input, settings) }),
      ...(settings.output && { endpointOutput: side('OUTPUT', output, settings) }),
    },
    eventMetadata: {
      eventId,
      ...(customAttributes !== undefined && { customAttributes: [customAttributes] }),
      ...(inferenceId !== undefined && { inferenceId }),
      inferenceTime: `${new Date(at).toISOString().slice(0, 19)}Z`,
    },
    eventVersion: '0',
  };
  return `${JSON.stringify(line)}\n`;
}

function side(
  mode: 'INPUT' | 'OUTPUT',
  { body, contentType }: Payload,
  settings: CaptureSettings,
): object {
  const encoding = encodingOf(contentType, settings);
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return {
    observedContentType: contentType,
    mode,
    data: bytes.toString(encoding === 'BASE64' ? 'base64' : 'utf8'),
    encoding,
  };
}

/** Text only where the configuration lists the content type; everything else is base64, as on AWS. */
function encodingOf(contentType: string, { csvTypes, jsonTypes }: CaptureSettings): Encoding {
  const [bare = ''] = contentType.split(';');
  const type = bare.trim().toLowerCase();
  const has = (types: readonly string[]) => types.some((known) => known.toLowerCase() === type);
  if (has(csvTypes)) return 'CSV';
  return has(jsonTypes) ? 'JSON' : 'BASE64';
}
