import { createHash, createHmac } from 'node:crypto';

export interface Account {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const region = 'us-east-1';
const hour = 3_600;

/** A presigned request (SigV4), so that signing costs the client nothing while it measures. */
export function presign(
  { method, url, now }: { readonly method: string; readonly url: URL; readonly now: Date },
  { accessKeyId, secretAccessKey }: Account,
): URL {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;
  const query = new URLSearchParams([
    ...url.searchParams,
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', `${accessKeyId}/${scope}`],
    ['X-Amz-Date', stamp],
    ['X-Amz-Expires', String(hour)],
    ['X-Amz-SignedHeaders', 'host'],
  ]);
  query.sort();
  const text = query.toString().replaceAll('+', '%20');
  const canonical = [
    method,
    url.pathname,
    text,
    `host:${url.host}`,
    '',
    'host',
    'UNSIGNED-PAYLOAD',
  ];
  const hash = createHash('sha256').update(canonical.join('\n')).digest('hex');
  const key = [stamp.slice(0, 8), region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, hash].join('\n');
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  return new URL(`${url.origin}${url.pathname}?${text}&X-Amz-Signature=${signature}`);
}
