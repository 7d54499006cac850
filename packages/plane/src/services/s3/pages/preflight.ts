import type { WireRequest, WireResponse } from '@slipway/wire';
import { corsHeaders, matchingRule } from '../domain/cors.ts';
import { accessForbidden, badRequest, noSuchBucket } from '../errors.ts';
import type { S3Parts } from '../parts.ts';

/** What a browser asks before a page of another origin may send a request. */
export function preflight({ store }: Pick<S3Parts, 'store'>, bucketName: string | undefined) {
  return ({ headers }: WireRequest): WireResponse => {
    const { origin } = headers;
    const method = headers['access-control-request-method'];
    if (origin === undefined) {
      throw badRequest('Insufficient information. Origin request header needed.');
    }
    if (method === undefined) {
      throw badRequest('Invalid Access-Control-Request-Method: null');
    }
    const bucket = store.buckets.find(bucketName ?? '');
    if (!bucket) throw noSuchBucket(bucketName ?? '');
    if (!bucket.cors) {
      throw accessForbidden('CORSResponse: CORS is not enabled for this bucket.', method);
    }
    const request = { origin, method, headers: askedHeaders(headers) };
    const rule = matchingRule(bucket.cors, request);
    if (!rule) {
      throw accessForbidden(
        "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
        method,
      );
    }
    return { status: 200, headers: { ...corsHeaders(rule, request) }, body: undefined };
  };
}

function askedHeaders(headers: WireRequest['headers']): readonly string[] {
  const names = (headers['access-control-request-headers'] ?? '').split(',');
  return names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
}
