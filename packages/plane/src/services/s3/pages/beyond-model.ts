import {
  type LeadingLabel,
  type RawHandler,
  splitLeadingLabel,
  type WireRequest,
} from '@slipway/wire';
import { postObject } from '../form/post-object.ts';
import type { S3Parts } from '../parts.ts';
import { preflight } from './preflight.ts';

/** What S3 answers and AWS's model does not have: preflights, and uploads by a form. */
export function beyondModel(parts: S3Parts, label: LeadingLabel) {
  return (request: WireRequest): RawHandler | undefined => {
    const { method, headers, query } = request;
    if (method === 'OPTIONS') return preflight(parts, bucketOf(request, label));
    const isForm = headers['content-type']?.startsWith('multipart/form-data') === true;
    if (method !== 'POST' || !isForm || query !== '') return undefined;
    const { leading, path } = ledOf(request, label);
    return leading !== undefined && path === '/' ? postObject(parts, leading) : undefined;
  };
}

/** The bucket that a request names, in its path or in its host. */
export function bucketOf(request: WireRequest, label: LeadingLabel): string | undefined {
  return ledOf(request, label).leading;
}

function ledOf({ headers, path }: WireRequest, label: LeadingLabel) {
  return splitLeadingLabel(label, headers['host'] ?? '', path);
}
