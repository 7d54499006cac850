import type { RequestContext } from '@slipway/wire';
import { validationError } from './errors.ts';

/** The user that is meant: the named one, or whoever asks. */
export function meantUser(name: string | undefined, { principal }: RequestContext): string {
  const own = /:user\/(?:.*\/)?([^/]+)$/.exec(principal.arn)?.[1];
  const meant = name ?? own;
  if (meant === undefined)
    throw validationError('Must specify userName when calling with non-User credentials');
  return meant;
}
