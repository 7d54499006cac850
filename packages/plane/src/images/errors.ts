import { SlipwayError } from '@slipway/base';

/** An installation whose `image.json` is wrong: shown by name, never served half. */
export function imageInvalid(file: string, field: string, expected: string): SlipwayError {
  return new SlipwayError({
    code: 'PLANE_IMAGE_INVALID',
    message: `${file}: ${field || 'the file'} must be ${expected}`,
    params: { file, field, expected },
  });
}
