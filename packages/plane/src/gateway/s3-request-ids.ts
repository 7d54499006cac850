/**
 * S3's own pair of request ids: 16 capitals and digits, and an opaque base64 text. Both are made of our one id, a UUID,
 * whose digits are base64 as they are.
 */
export function s3RequestIds(requestId: string): Readonly<Record<string, string>> {
  const start = `${requestId.slice(0, 8)}${requestId.slice(9, 13)}${requestId.slice(14, 18)}`;
  const rest = `${requestId.slice(19, 23)}${requestId.slice(24)}`;
  return {
    'x-amz-request-id': start.toUpperCase(),
    'x-amz-id-2': `${start}${rest}`,
  };
}
