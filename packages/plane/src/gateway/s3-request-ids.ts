/** S3's own pair of request ids: 16 capitals and digits, and an opaque base64 text. Both are made of our one id. */
export function s3RequestIds(requestId: string): Readonly<Record<string, string>> {
  const hex = requestId.replaceAll('-', '');
  return {
    'x-amz-request-id': hex.slice(0, 16).toUpperCase(),
    'x-amz-id-2': Buffer.from(hex, 'hex').toString('base64'),
  };
}
