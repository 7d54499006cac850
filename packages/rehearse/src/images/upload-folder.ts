import { readFile } from 'node:fs/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { inParallel } from '#aws/in-parallel.ts';
import { placeOfUrl } from '#aws/objects.ts';
import type { ImageSession } from '#images/image-session.ts';

export interface FileToUpload {
  /** On this machine. */
  readonly file: string;
  /** `s3://...` */
  readonly url: string;
  readonly contentType: string;
}

const width = 8;
const tellEvery = 50;

/** Uploads files, several at a time. */
export async function uploadFiles(
  session: ImageSession,
  files: readonly FileToUpload[],
  onCount: (done: number, of: number) => void,
): Promise<void> {
  const { aws, world } = session;
  let done = 0;
  await inParallel(files, width, async ({ file, url, contentType }) => {
    const { bucket, key } = placeOfUrl(url);
    const put = { Bucket: bucket, Key: key, Body: await readFile(file), ContentType: contentType };
    await aws.s3.send(new PutObjectCommand(put), { abortSignal: world.signal });
    done += 1;
    if (done % tellEvery === 0) onCount(done, files.length);
  });
}
