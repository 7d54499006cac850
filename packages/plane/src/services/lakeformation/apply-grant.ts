import type { RequestContext } from '@slipway/wire';
import { addGrant, covers, grantPath, subtractGrant } from './domain/grant.ts';
import { invalidInput } from './errors.ts';
import { checkMayGrant } from './may-grant.ts';
import type { LakeParts } from './needs.ts';
import { type GrantInput, parseGrant } from './parse-grant.ts';

export async function applyGrant(
  parts: LakeParts,
  context: RequestContext,
  input: GrantInput,
): Promise<void> {
  const { scope } = context;
  const grant = parseGrant(parts, scope, input);
  checkMayGrant(parts, context, grant);
  const place = { scope, path: grantPath(grant) };
  const { grants } = parts.store;
  if (await grants.insert({ ...place, value: addGrant(undefined, grant) })) return;
  await grants.update(place, (current) => addGrant(current, grant));
}

/** Only what was granted can be revoked. */
export async function applyRevoke(
  parts: LakeParts,
  context: RequestContext,
  input: GrantInput,
): Promise<void> {
  const { scope } = context;
  const removed = parseGrant(parts, scope, input);
  checkMayGrant(parts, context, removed);
  const place = { scope, path: grantPath(removed) };
  const current = parts.store.grants.find(scope, place.path);
  if (!covers(current, removed))
    throw invalidInput(
      `No permissions revoked. Grantee does not have: [${removed.permissions.join(', ')}]`,
    );
  const left = subtractGrant(current, removed);
  if (left === undefined) await parts.store.grants.remove(place);
  else await parts.store.grants.update(place, (latest) => subtractGrant(latest, removed));
}
