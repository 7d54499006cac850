import type Sharp from 'sharp';
import { ModelInputError } from '#model/port.ts';

export interface Picture {
  readonly height: number;
  readonly width: number;
}

type Format = 'jpeg' | 'png';

/** Decoded, an image has three or four bytes a pixel: a small file that claims more than this is a bomb. */
const MOST_PIXELS = 48_000_000;
/** A picture that takes longer is given up. */
const SECONDS = 20;

const FORMATS: ReadonlyMap<string, readonly Format[]> = new Map([
  ['application/x-image', ['jpeg', 'png']],
  ['image/jpeg', ['jpeg']],
  ['image/jpg', ['jpeg']],
  ['image/png', ['png']],
]);

/** The formats that a Content-Type allows; the container's 415 for any other. */
export function imageFormats(contentType: string): readonly Format[] {
  const mediaType = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const formats = FORMATS.get(mediaType === '' ? 'application/x-image' : mediaType);
  if (formats !== undefined) return formats;
  throw new ModelInputError(
    415,
    `Content type ${contentType} is not supported. Supported are ${[...FORMATS.keys()].join(', ')}.`,
  );
}

/**
 * The pixels of a JPEG or PNG in the size that the network takes: row by row, red, green, blue.
 * The format is told by the first bytes, so that no other decoder of the library sees what a client sends.
 */
export async function decodeImage(
  sharp: typeof Sharp,
  body: Uint8Array,
  wanted: Picture & { readonly formats: readonly Format[] },
): Promise<Uint8Array> {
  const format = formatOf(body);
  if (format === undefined || !wanted.formats.includes(format))
    throw unreadable(`the body is no ${wanted.formats.join(' or ').toUpperCase()}`);
  try {
    return await sharp(body, { failOn: 'error', limitInputPixels: MOST_PIXELS, pages: 1 })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .removeAlpha()
      .toColourspace('srgb')
      .resize(wanted.width, wanted.height, { fit: 'fill', kernel: 'lanczos3' })
      .raw({ depth: 'uchar' })
      .toBuffer();
  } catch (error) {
    throw unreadable(
      error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error),
    );
  }
}

function formatOf(body: Uint8Array): Format | undefined {
  if (startsWith(body, [0xff, 0xd8, 0xff])) return 'jpeg';
  return startsWith(body, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ? 'png' : undefined;
}

function startsWith(body: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => body[at] === byte);
}

function unreadable(reason: string): ModelInputError {
  return new ModelInputError(400, `Unable to decode the image: ${reason}`);
}
