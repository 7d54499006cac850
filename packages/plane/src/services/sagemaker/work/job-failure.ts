import { SlipwayError } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';
import type { Image, Images } from '#ports/images.ts';

/** The request or its data are at fault: the job fails with a reason that begins with `ClientError: `. */
export function clientFailure(message: string, cause?: unknown): SlipwayError {
  return new SlipwayError({ code: 'JOB_INPUT_UNUSABLE', message, cause });
}

export function unknownImage(uri: string, images: Images): SlipwayError {
  const known = images
    .all()
    .map(({ repositories, tags }) => `${repositories.join(' or ')} (${tags.join(', ')})`)
    .join('; ');
  return clientFailure(
    `Slipway's local plane cannot run the image ${uri}. It can run these repositories, of any account and region: ${known}.`,
  );
}

/** The image is one of ours, and does something else. */
export function imageCannot(uri: string, image: Image, what: string): SlipwayError {
  return clientFailure(
    `The image ${uri} stands for ${image.name} on Slipway's local plane, which cannot ${what}.`,
  );
}

/** FailureReason for an error that ended a job before or behind its program. */
export function failureReasonOf(error: unknown): string {
  if (error instanceof AwsServiceError) return `ClientError: ${error.code}: ${error.message}`;
  if (error instanceof SlipwayError && error.code === 'JOB_INPUT_UNUSABLE') {
    return `ClientError: ${error.message}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return `InternalServerError: ${message}`;
}
