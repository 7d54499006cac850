import type { HeaderFields } from '../request.ts';

/** What the signature of a request says about its sender; nothing of it is verified here. */
export interface SignatureScope {
  readonly accessKeyId: string;
  /** `20261125` */
  readonly date: string;
  readonly region: string;
  /** `s3`, `sagemaker` */
  readonly signingName: string;
}

const maximumLength = 512;

/** From the `Authorization` header, or from the query of a presigned URL; undefined for an unsigned request. */
export function readSignatureScope(
  headers: HeaderFields,
  query: string,
): SignatureScope | undefined {
  const { authorization } = headers;
  if (authorization !== undefined) return scopeOfHeader(authorization);
  if (query.includes('X-Amz-Credential=')) return scopeOfQuery(query);
  return query.includes('AWSAccessKeyId=') ? scopeOfVersion2(query) : undefined;
}

/** Presigned URLs of Signature Version 2 are S3's alone, and name neither day nor region. */
function scopeOfVersion2(query: string): SignatureScope | undefined {
  if (!isVersion2Query(query)) return undefined;
  const accessKeyId = new URLSearchParams(query).get('AWSAccessKeyId') ?? '';
  return { accessKeyId, date: '', region: 'us-east-1', signingName: 's3' };
}

/** `AWSAccessKeyId`, `Expires` and `Signature`: as boto3 still makes presigned URLs by itself in us-east-1. */
export function isVersion2Query(query: string): boolean {
  return /(^|&)AWSAccessKeyId=/.test(query) && /(^|&)Signature=/.test(query);
}

const headerMark = 'Credential=';

function scopeOfHeader(authorization: string): SignatureScope | undefined {
  if (!authorization.startsWith('AWS4-')) return undefined;
  const from = authorization.indexOf(headerMark);
  if (from < 0) return undefined;
  const rest = authorization.slice(
    from + headerMark.length,
    from + headerMark.length + maximumLength,
  );
  const end = rest.search(/[,\s]/);
  return parseCredential(end < 0 ? rest : rest.slice(0, end));
}

function scopeOfQuery(query: string): SignatureScope | undefined {
  const parameter = query.split('&').find((part) => part.startsWith('X-Amz-Credential='));
  if (!parameter || parameter.length > maximumLength) return undefined;
  const text = parameter.slice('X-Amz-Credential='.length);
  return parseCredential(text.replaceAll(/%2[fF]/g, '/'));
}

/** `AKID/20261125/us-east-1/s3/aws4_request`; an access key may hold slashes, the scope may not. */
function parseCredential(text: string): SignatureScope | undefined {
  const parts = text.split('/');
  if (parts.length < 5) return undefined;
  const [date = '', region = '', signingName = '', end = ''] = parts.slice(-4);
  if (end !== 'aws4_request' || !/^\d{8}$/.test(date)) return undefined;
  return { accessKeyId: parts.slice(0, -4).join('/'), date, region, signingName };
}
