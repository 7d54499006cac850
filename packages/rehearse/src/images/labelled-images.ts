import { GetObjectCommand } from '@aws-sdk/client-s3';
import { inParallel } from '#aws/in-parallel.ts';
import { getText, placeOfUrl } from '#aws/objects.ts';
import type { ImageSession } from '#images/image-session.ts';

export interface LabelledImage {
  /** Path below the folder of the images. */
  readonly path: string;
  readonly product: string;
  /** Position in the list of classes. */
  readonly label: number;
  readonly jpeg: Uint8Array;
}

const width = 8;

/** Fetches the images that a list names: `imagesUrl/<path>` for each line `index TAB class TAB path`. */
export async function fetchLabelled(
  session: ImageSession,
  { imagesUrl, listUrl }: { readonly imagesUrl: string; readonly listUrl: string },
): Promise<readonly LabelledImage[]> {
  const { aws, world } = session;
  const text = await getText(aws, placeOfUrl(listUrl), world.signal);
  const folder = placeOfUrl(imagesUrl);
  return inParallel(parseList(text), width, async ({ label, path }) => {
    const object = await aws.s3.send(
      new GetObjectCommand({ Bucket: folder.bucket, Key: `${folder.key}/${path}` }),
      { abortSignal: world.signal },
    );
    const jpeg = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
    return { path, product: productOf(path), label, jpeg };
  });
}

export interface ListedImage {
  readonly label: number;
  readonly path: string;
}

/** A `.lst` file: https://docs.aws.amazon.com/sagemaker/latest/dg/image-classification.html (read 2026-11) */
export function parseList(text: string): readonly ListedImage[] {
  return text.split('\n').flatMap((line) => {
    const [, label, path] = line.trimEnd().split('\t');
    return label === undefined || path === undefined ? [] : [{ label: Number(label), path }];
  });
}

/**
 * `1/bracket-line-1_2026-03-02_0600-00012.jpg` is of a bracket: the recipe puts images into a folder a class and makes
 * one name of the folders that they had.
 */
function productOf(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  return name.split('-')[0] ?? '';
}
