import type { WireRequest } from '@slipway/wire';
import { corsHeaders, matchingRule } from '../domain/cors.ts';
import type { S3Parts } from '../parts.ts';

const reading: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The headers that let a page of another origin read the answer, by the CORS rules of the bucket. Undefined shuts the
 * door: a page may not change anything without a rule (a form can be sent without a preflight), and a browser that
 * says where the page is from may not even fetch.
 */
export function crossOrigin({ store }: Pick<S3Parts, 'store'>, bucketName: string | undefined) {
  return ({ method, headers }: WireRequest): Readonly<Record<string, string>> | undefined => {
    const { origin } = headers;
    if (origin === undefined) return undefined;
    const rules = store.buckets.find(bucketName ?? '')?.cors ?? [];
    const asked = headers['access-control-request-method'] ?? method;
    const request = { origin, method: asked, headers: [] };
    const rule = method === 'OPTIONS' ? undefined : matchingRule(rules, request);
    if (rule) return corsHeaders(rule, request);
    if (method === 'OPTIONS') return {};
    const isToldApart = headers['sec-fetch-site'] !== undefined;
    return reading.includes(method) && !isToldApart ? {} : undefined;
  };
}
