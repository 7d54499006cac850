import { AwsServiceError } from '../errors.ts';

export function malformedChunks(reason: string): AwsServiceError {
  return new AwsServiceError({
    code: 'InvalidRequest',
    message: `The aws-chunked body is malformed: ${reason}`,
  });
}

/** The body ended before it was complete. */
export function incompleteBody(cause?: unknown): AwsServiceError {
  return new AwsServiceError({
    code: 'IncompleteBody',
    message: 'You did not provide the number of bytes specified by the Content-Length HTTP header.',
    cause,
  });
}

const tooLargeCode = 'RequestEntityTooLargeException';

export function tooLarge(limitBytes: number): AwsServiceError {
  return new AwsServiceError({
    code: tooLargeCode,
    status: 413,
    message: `Request size exceeded ${limitBytes} bytes`,
  });
}

export function isTooLarge(error: unknown): boolean {
  return error instanceof AwsServiceError && error.code === tooLargeCode;
}
