import { GetObjectCommand } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Aws } from '#aws/connect.ts';

export interface ObjectPlace {
  readonly bucket: string;
  readonly key: string;
}

/** Uploads text, in parts when it is large; resolves with its size in bytes. */
export async function putText(
  aws: Aws,
  place: ObjectPlace,
  { text, signal }: { readonly text: string; readonly signal: AbortSignal },
): Promise<number> {
  const body = Buffer.from(text, 'utf8');
  const upload = new Upload({
    client: aws.s3,
    params: { Bucket: place.bucket, Key: place.key, Body: body, ContentType: 'text/csv' },
  });
  const abort = () => void upload.abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    await upload.done();
  } finally {
    signal.removeEventListener('abort', abort);
  }
  return body.byteLength;
}

export async function getText(aws: Aws, place: ObjectPlace, signal: AbortSignal): Promise<string> {
  const object = await aws.s3.send(new GetObjectCommand({ Bucket: place.bucket, Key: place.key }), {
    abortSignal: signal,
  });
  return (await object.Body?.transformToString('utf8')) ?? '';
}

export function s3Url({ bucket, key }: ObjectPlace): string {
  return `s3://${bucket}/${key}`;
}

/** Bucket and key of an `s3://` URL of ours. */
export function placeOfUrl(url: string): ObjectPlace {
  const [bucket = '', ...key] = url.slice('s3://'.length).split('/');
  return { bucket, key: key.join('/') };
}
